package io.huiyin.closure.bpmn;

import io.huiyin.closure.Reachability;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Recorded;
import io.huiyin.process.Submission;
import org.springframework.stereotype.Component;

/** Keeps the attempts to reach a customer and says when they were enough (S-22). */
@Component
class Attempts {

    private final CaseFile cases;

    Attempts(CaseFile cases) {
        this.cases = cases;
    }

    /** Notes one more attempt; there is none where the customer left nothing to try. */
    void failed(Submission submission) {
        submission.text("attemptChannel").ifPresent(channel -> {
            var contact = Recorded.of(
                    "channel",
                    channel,
                    "outcome",
                    Reachability.NOT_REACHED,
                    "content",
                    submission.choice("attemptNote"));
            cases.note(cases.get(submission.complaint()), submission.user(), CaseEntry.Event.CONTACT, null, contact);
        });
    }

    /** Whether the customer counts as not to be reached. */
    boolean areExhausted(ComplaintNumber number) {
        return Reachability.isExhausted(cases.get(number), cases.log().of(number));
    }
}
