package io.huiyin.closure.bpmn;

import io.huiyin.closure.Reachability;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.process.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps the attempts to reach a customer and says when they were enough (S-22). */
@Component
class Attempts {

    private static final String NOT_REACHED = "NOT_REACHED";

    private final CaseFile cases;

    Attempts(CaseFile cases) {
        this.cases = cases;
    }

    /** Notes one more attempt; true when the customer counts as not to be reached. */
    boolean failed(Submission submission) {
        var complaint = cases.get(submission.complaint());
        var contact = Map.<String, Object>of(
                "channel", submission.choice("attemptChannel"),
                "outcome", NOT_REACHED,
                "content", submission.choice("attemptNote"));
        cases.note(complaint, submission.user(), CaseEntry.Event.CONTACT, null, contact);
        var attempts = cases.log().of(complaint.number()).stream()
                .filter(entry -> entry.event() == CaseEntry.Event.CONTACT && entry.round() == complaint.round())
                .filter(entry -> NOT_REACHED.equals(entry.detail().get("outcome")))
                .map(entry -> new Reachability.Attempt(
                        entry.at(), entry.detail().get("channel").toString()))
                .toList();
        return Reachability.isExhausted(attempts, WorkingDays.ZONE);
    }
}
