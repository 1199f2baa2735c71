package io.huiyin.resolution.bpmn;

import static io.huiyin.process.ComplaintVariables.ALREADY_CARRIED_OUT;
import static io.huiyin.process.ComplaintVariables.COMPLETION_CONFIRMED;
import static io.huiyin.process.ComplaintVariables.HANDLER;
import static io.huiyin.process.ComplaintVariables.TOLD_BY;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Refused;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.notification.bpmn.ChosenChannels;
import io.huiyin.process.Decision;
import io.huiyin.process.Submission;
import io.huiyin.resolution.Completion;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the steps of the resolution stage leave on the record. */
@Component("resolutionSteps")
public class ResolutionSteps {

    private final CaseFile cases;
    private final Clocks clocks;
    private final Completion completion;
    private final Authorisation authorisation;
    private final ChosenChannels channels;

    ResolutionSteps(
            CaseFile cases,
            Clocks clocks,
            Completion completion,
            Authorisation authorisation,
            ChosenChannels channels) {
        this.cases = cases;
        this.clocks = clocks;
        this.completion = completion;
        this.authorisation = authorisation;
        this.channels = channels;
    }

    /** @throws Refused if a contract was changed without the customer's consent, or he has left no address for the channel */
    public void proposed(DelegateTask task) {
        var submission = Submission.of(task);
        authorisation.proposed(task, submission);
        HANDLER.set(task, submission.user());
        TOLD_BY.set(task, channels.in(submission, "solutionChannel"));
        ALREADY_CARRIED_OUT.set(task, submission.flag("alreadyCarriedOut"));
        cases.change(submission.complaint(), complaint -> complaint.handledBy(submission.user()));
        noteContainment(submission);
    }

    public void checkAuthority(DelegateExecution execution) {
        var decision = Decision.of(execution);
        authorisation.checked(execution, decision);
        cases.note(
                cases.get(Decision.complaint(execution)),
                CaseEntry.SYSTEM,
                CaseEntry.Event.DECIDED,
                execution.getCurrentActivityId(),
                decision.noted("solutionAuthority"));
    }

    /** @throws Refused if the same person would approve a proposal twice */
    public void checkApprover(DelegateTask task) {
        authorisation.checkApprover(task);
    }

    public void decided(DelegateTask task) {
        authorisation.decided(task, Submission.of(task));
    }

    /** The customer was told what changes and has said whether he agrees (R4.3-e). */
    public void consentAsked(DelegateTask task) {
        var submission = Submission.of(task);
        authorisation.consentAsked(task, submission);
        cases.change(submission.complaint(), complaint -> complaint.handledBy(submission.user()));
    }

    public void solutionTold(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            solutionGiven(Decision.complaint(execution), HANDLER.in(execution));
        }
    }

    public void solutionToldByPhone(DelegateTask task) {
        var submission = Submission.of(task);
        cases.change(submission.complaint(), complaint -> complaint.handledBy(submission.user()));
        solutionGiven(submission.complaint(), submission.user());
    }

    private void solutionGiven(ComplaintNumber number, String by) {
        cases.change(number, complaint -> complaint.reach(Milestone.SOLUTION_GIVEN, cases.now()));
        clocks.stop(number, ClockId.K08, cases.now(), by, "SOLUTION_GIVEN");
    }

    public void carriedOut(DelegateTask task) {
        var submission = Submission.of(task);
        cases.change(submission.complaint(), complaint -> complaint.handledBy(submission.user()));
        noteContainment(submission);
    }

    /** On the complex track an urgent complaint meets its 48 hours when the harm is stopped, on the standard one when handled (C-03). */
    private void noteContainment(Submission submission) {
        if (submission.flag("contained")) {
            var number = submission.complaint();
            var complaint = cases.change(number, it -> it.reach(Milestone.CONTAINED, cases.now()));
            complaint.containedAt().ifPresent(at -> List.of(ClockId.K09, ClockId.K10)
                    .forEach(clock -> clocks.stop(number, clock, at, submission.user(), "CONTAINED")));
        }
    }

    public void completionChecked(DelegateTask task) {
        var submission = Submission.of(task);
        boolean confirmed = submission.choice("confirmation").equals("CONFIRMED");
        COMPLETION_CONFIRMED.set(task, confirmed);
        if (confirmed) {
            completion.confirmed(submission.complaint(), submission.user());
        }
    }
}
