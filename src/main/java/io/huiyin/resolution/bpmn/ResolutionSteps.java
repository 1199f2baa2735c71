package io.huiyin.resolution.bpmn;

import static io.huiyin.process.ComplaintVariables.ALREADY_CARRIED_OUT;
import static io.huiyin.process.ComplaintVariables.APPROVAL_NEEDED;
import static io.huiyin.process.ComplaintVariables.APPROVED;
import static io.huiyin.process.ComplaintVariables.APPROVER;
import static io.huiyin.process.ComplaintVariables.COMPENSATION_CENTS;
import static io.huiyin.process.ComplaintVariables.COMPLETION_CONFIRMED;
import static io.huiyin.process.ComplaintVariables.CONTRACT_CHANGE;
import static io.huiyin.process.ComplaintVariables.HANDLER;
import static io.huiyin.process.ComplaintVariables.TOLD_BY;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Milestone;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.process.Decision;
import io.huiyin.process.Submission;
import io.huiyin.resolution.Completion;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the steps of the resolution stage leave on the record. */
@Component("resolutionSteps")
public class ResolutionSteps {

    private final CaseFile cases;
    private final Clocks clocks;
    private final Completion completion;

    ResolutionSteps(CaseFile cases, Clocks clocks, Completion completion) {
        this.cases = cases;
        this.clocks = clocks;
        this.completion = completion;
    }

    public void proposed(DelegateTask task) {
        var submission = Submission.of(task);
        HANDLER.set(task, submission.user());
        TOLD_BY.set(task, submission.choice("solutionChannel"));
        COMPENSATION_CENTS.set(task, cents(submission.number("compensationYuan").orElse(BigDecimal.ZERO)));
        CONTRACT_CHANGE.set(task, submission.flag("contractChange"));
        ALREADY_CARRIED_OUT.set(task, submission.flag("alreadyCarriedOut"));
        cases.change(submission.complaint(), complaint -> complaint.handledBy(submission.user()));
        noteContainment(submission);
    }

    private static long cents(BigDecimal yuan) {
        return yuan.movePointRight(2).longValue();
    }

    public void checkAuthority(DelegateExecution execution) {
        var decision = Decision.of(execution);
        APPROVAL_NEEDED.set(execution, decision.flag("approvalNeeded"));
        APPROVER.set(execution, decision.text("approver"));
        cases.note(
                cases.get(Decision.complaint(execution)),
                CaseEntry.SYSTEM,
                CaseEntry.Event.DECIDED,
                execution.getCurrentActivityId(),
                decision.noted("solutionAuthority"));
    }

    public void decided(DelegateTask task) {
        APPROVED.set(task, Submission.of(task).choice("approval").equals("APPROVE"));
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
            complaint
                    .containedAt()
                    .ifPresent(at -> clocks.stop(number, ClockId.K09, at, submission.user(), "CONTAINED"));
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
