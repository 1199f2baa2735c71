package io.huiyin.closure.bpmn;

import static io.huiyin.process.ComplaintVariables.RETURNED_NOTICE;

import io.huiyin.closure.Reachability;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Recorded;
import io.huiyin.notification.Notice;
import io.huiyin.notification.ReturnedPost;
import io.huiyin.process.Decision;
import io.huiyin.process.Submission;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Keeps the attempts to reach a customer and says when they were enough (S-22). */
@Component
class Attempts {

    private final CaseFile cases;
    private final ReturnedPost post;

    Attempts(CaseFile cases, ReturnedPost post) {
        this.cases = cases;
        this.post = post;
    }

    /** Notes one more attempt to give the feedback; there is none where the customer left nothing to try. */
    void failed(Submission submission) {
        var round = cases.get(submission.complaint()).round();
        attempt(submission).ifPresent(attempt -> note(submission, round, attempt));
    }

    /** Notes one more attempt to tell what came back, which belongs to the round of the notice. */
    void failed(Submission submission, Notice returned) {
        attempt(submission).ifPresent(attempt -> {
            attempt.put("purpose", returned.purpose().name());
            attempt.put("messageId", returned.messageId());
            note(submission, returned.round(), attempt);
        });
    }

    private static Optional<Map<String, Object>> attempt(Submission submission) {
        return submission
                .text("attemptChannel")
                .map(channel -> Recorded.of(
                        "channel",
                        channel,
                        "outcome",
                        Reachability.NOT_REACHED,
                        "content",
                        submission.choice("attemptNote")));
    }

    private void note(Submission submission, int round, Map<String, Object> attempt) {
        var entry = new CaseEntry(cases.now(), submission.user(), CaseEntry.Event.CONTACT, null, round, attempt);
        cases.log().append(submission.complaint(), entry);
    }

    /** Whether the customer counts as not to be reached with the result. */
    boolean areExhausted(ComplaintNumber number) {
        return Reachability.isExhausted(cases.get(number), cases.log().of(number));
    }

    /** Whether he counts as not to be reached with what a notice says. */
    boolean areExhausted(Notice returned) {
        var number = returned.complaint();
        return Reachability.isExhausted(cases.get(number), cases.log().of(number), returned);
    }

    /** The same of whatever the execution is about. */
    boolean areExhausted(DelegateExecution execution) {
        return RETURNED_NOTICE
                .find(execution)
                .map(notice -> areExhausted(post.get(notice)))
                .orElseGet(() -> areExhausted(Decision.complaint(execution)));
    }
}
