package io.huiyin.closure.bpmn;

import static io.huiyin.process.ComplaintVariables.CUSTOMER_REACHED;
import static io.huiyin.process.ComplaintVariables.ENDING;
import static io.huiyin.process.ComplaintVariables.FEEDBACK_CHANNELS;
import static io.huiyin.process.ComplaintVariables.FEEDBACK_MINIMUM;
import static io.huiyin.process.ComplaintVariables.HANDLER;
import static io.huiyin.process.ComplaintVariables.TOLD_BY;
import static io.huiyin.process.ComplaintVariables.WITHDRAWAL_STANDS;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Refused;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.notification.bpmn.ChosenChannels;
import io.huiyin.process.Decision;
import io.huiyin.process.Submission;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the steps of the closure stage leave on the record. */
@Component("closureSteps")
public class ClosureSteps {

    private final CaseFile cases;
    private final Clocks clocks;
    private final RegularFeedback regularFeedback;
    private final Attempts attempts;
    private final Signing signing;
    private final Answers answers;
    private final CustomerAnswer customerAnswer;
    private final ChosenChannels channels;

    ClosureSteps(
            CaseFile cases,
            Clocks clocks,
            RegularFeedback regularFeedback,
            Attempts attempts,
            Signing signing,
            Answers answers,
            CustomerAnswer customerAnswer,
            ChosenChannels channels) {
        this.cases = cases;
        this.clocks = clocks;
        this.regularFeedback = regularFeedback;
        this.attempts = attempts;
        this.signing = signing;
        this.answers = answers;
        this.customerAnswer = customerAnswer;
        this.channels = channels;
    }

    /**
     * Told by phone, to be sent in writing, or one more attempt; after enough of them a letter counts (S-22).
     *
     * @throws Refused if it is to be sent where the customer has left no address
     */
    public void feedbackGiven(DelegateTask task) {
        var submission = Submission.of(task);
        cases.change(submission.complaint(), complaint -> complaint.handledBy(submission.user()));
        switch (submission.choice("customerReached")) {
            case "BY_PHONE" -> reached(task, "PHONE");
            case "IN_WRITING" -> reached(task, channels.in(submission, "feedbackChannel"));
            default -> {
                attempts.failed(submission);
                reached(task, "LETTER");
                CUSTOMER_REACHED.set(task, attempts.areExhausted(submission.complaint()));
            }
        }
    }

    /** Whether the result, or what came back, counts as told even if nothing can be sent: he is not to be reached (S-22). */
    public boolean givenUp(DelegateExecution execution) {
        return attempts.areExhausted(execution);
    }

    private static void reached(DelegateTask task, String channel) {
        TOLD_BY.set(task, channel);
        CUSTOMER_REACHED.set(task, true);
    }

    /** Writes the order in which the channels are tried to tell the result, and how many have to take it (R5.4.1, R4.1-5a). */
    public void channels(DelegateExecution execution) {
        var decision = Decision.of(execution);
        FEEDBACK_CHANNELS.set(execution, decision.text("channels"));
        FEEDBACK_MINIMUM.set(execution, decision.number("minimumNumber"));
    }

    /** The customer knows the result; from here on he is kept informed until the complaint is closed (R5.4.3-2). */
    public void resultTold(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        answers.none(execution);
        var by = HANDLER.find(execution).orElse(CaseEntry.SYSTEM);
        var complaint = cases.change(Decision.complaint(execution), it -> {
            it.reach(Milestone.FED_BACK, cases.now());
            it.become(Status.FED_BACK);
        });
        for (var clock : List.of(ClockId.K13, ClockId.K14, ClockId.K20, ClockId.K21, ClockId.K06_FEEDBACK)) {
            clocks.stop(complaint.number(), clock, cases.now(), by, "FED_BACK");
        }
        regularFeedback.begin(complaint, by);
    }

    /** The customer was told once more how his complaint stands, or he counts as not to be reached (S-37). */
    public void informed(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            regularFeedback.given(Decision.complaint(execution));
        }
    }

    /** No channel has taken it: somebody is to call (S-56). */
    public void notInformed(DelegateExecution execution) {
        regularFeedback.given(Decision.complaint(execution));
    }

    public void informedByPhone(DelegateTask task) {
        var submission = Submission.of(task);
        regularFeedback.givenByPhone(submission.complaint(), submission.user());
    }

    public void endingTold(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            customerAnswer.given(Decision.complaint(execution), CaseEntry.SYSTEM);
        }
    }

    public void endingToldByPhone(DelegateTask task) {
        var submission = Submission.of(task);
        customerAnswer.given(submission.complaint(), submission.user());
    }

    public void invited(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            answers.invited(execution);
        }
    }

    public void calledBack(DelegateTask task) {
        answers.calledBack(task);
    }

    public void answeredOnline(DelegateExecution execution) {
        answers.online(execution);
    }

    public void outcome(DelegateExecution execution) {
        answers.outcome(execution);
    }

    /** @throws Refused if it is to be sent where the customer has left no address */
    public void finalAnswerGiven(DelegateTask task) {
        TOLD_BY.set(task, channels.in(Submission.of(task), "finalChannel"));
    }

    public void signed(DelegateTask task) {
        signing.signed(task);
    }

    /** @throws Refused if a withdrawal is confirmed that came too late: the customer knows the result by now (S-15) */
    public void withdrawalChecked(DelegateTask task) {
        var submission = Submission.of(task);
        boolean stands = submission.choice("withdrawalStands").equals("YES");
        if (stands && !cases.get(submission.complaint()).status().canBeWithdrawn()) {
            throw new Refused("withdrawalStands", "alreadyTold");
        }
        WITHDRAWAL_STANDS.set(task, stands);
        ENDING.set(task, "WITHDRAWAL_CONFIRMED");
    }
}
