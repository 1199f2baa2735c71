package io.huiyin.investigation.bpmn;

import static io.huiyin.process.ComplaintVariables.DEPARTMENT;
import static io.huiyin.process.ComplaintVariables.FINDING_GIVEN;
import static io.huiyin.process.ComplaintVariables.PART_BOUNCES;
import static io.huiyin.process.ComplaintVariables.PART_NEEDED;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.investigation.ChooseDepartments;
import io.huiyin.investigation.JointHandling;
import io.huiyin.process.Decision;
import io.huiyin.process.Submission;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** The word "jointHandling" of the diagram: whom to ask, until when, and what came of it (R5.2.2-2, S-33). */
@Component("jointHandling")
public class JointHandlingSteps {

    private static final String CHOICE = "needDepartments";
    private static final String CENTER = "customer-service-center";
    private static final String SUPERVISOR = "csc-supervisor";
    private static final int BOUNCES_FOR_SUPERVISOR = 2;

    private final CaseFile cases;
    private final ChooseDepartments choose;
    private final JointHandling parts;
    private final FindingDates dates;
    private final CaseWatches watches;

    JointHandlingSteps(
            CaseFile cases, ChooseDepartments choose, JointHandling parts, FindingDates dates, CaseWatches watches) {
        this.cases = cases;
        this.choose = choose;
        this.parts = parts;
        this.dates = dates;
        this.watches = watches;
    }

    /** Ticks in the handler's form what the rules propose. */
    public void propose(DelegateTask task) {
        var proposal = choose.proposal(cases.get(complaint(task)));
        if (!proposal.isEmpty()) {
            var json = "[\"" + String.join("\",\"", proposal) + "\"]";
            task.setVariableLocal(CHOICE, SpinValues.jsonValue(json).create());
        }
    }

    /** The departments that have not been asked yet. */
    public List<String> toAsk(DelegateExecution execution) {
        return parts.toAsk(Decision.complaint(execution));
    }

    /** Asks the department of a part, with the limit that the table says. */
    public void asked(DelegateExecution execution) {
        var number = Decision.complaint(execution);
        var due = dates.due(number, Decision.of(execution).text("findingLimit"));
        parts.asked(number, DEPARTMENT.in(execution), due);
    }

    /** Somebody takes the part or gives it back. */
    public void taken(DelegateTask task) {
        parts.taken(complaint(task), DEPARTMENT.in(task), task.getAssignee());
        watches.changed(complaint(task));
    }

    /** The department has given its finding or sent the part back. */
    public void answered(DelegateTask task) {
        var submission = Submission.of(task);
        boolean sentBack = submission.flag("sentBack");
        FINDING_GIVEN.set(task, !sentBack);
        if (sentBack) {
            PART_BOUNCES.set(task, PART_BOUNCES.in(task) + 1);
            parts.sentBack(submission.complaint(), DEPARTMENT.in(task), submission.choice("sentBackReason"));
        } else {
            parts.given(submission.complaint(), DEPARTMENT.in(task), submission.choice("departmentFinding"));
        }
    }

    /** Who decides on a part that was sent back: from the second time on the supervisor alone (S-33). */
    public String deciders(DelegateExecution execution) {
        return PART_BOUNCES.in(execution) >= BOUNCES_FOR_SUPERVISOR ? SUPERVISOR : CENTER + "," + SUPERVISOR;
    }

    /** The same department once more, another one, or nobody. */
    public void bounceSettled(DelegateTask task) {
        var submission = Submission.of(task);
        var number = submission.complaint();
        var decision = submission.choice("bounceDecision");
        PART_NEEDED.set(task, !decision.equals("NOT_NEEDED"));
        var department = DEPARTMENT.in(task);
        if (decision.equals("SAME")) {
            parts.askAgain(number, department, submission.choice("bounceNote"));
            return;
        }
        parts.doWithout(number, department, submission.choice("bounceNote"), "bounceDecision");
        if (decision.equals("OTHER")) {
            var other = submission.choice("bounceDepartment");
            cases.change(number, it -> it.assignTo(choose.add(it, List.of(other), "bounceDepartment")));
            DEPARTMENT.set(task, other);
        }
    }

    /** More departments were chosen while others are at work. */
    public void added(DelegateTask task) {
        var submission = Submission.of(task);
        var more = submission.list("addDepartments");
        cases.change(submission.complaint(), it -> it.assignTo(choose.add(it, more, "addDepartments")));
    }

    /** Whether every department has answered or is not needed. */
    public boolean allSettled(DelegateExecution execution) {
        return parts.allSettled(Decision.complaint(execution));
    }

    /** The end of the internal limit, which the task list shows. */
    public Date due(DelegateExecution execution) {
        return dates.due(execution);
    }

    /** When the head is told; in the year 9999 once he was. */
    public Date missedAt(DelegateExecution execution) {
        return dates.missedAt(execution);
    }

    /** When those who have the part in hand are warned. */
    public Date warningAt(DelegateExecution execution) {
        return dates.warningAt(execution);
    }

    /** Warns those who have the part in hand. */
    public void warn(DelegateTask task) {
        dates.warn(task);
    }

    /** Tells the head of the department and those who coordinate. */
    public void late(DelegateExecution execution) {
        dates.late(execution);
    }

    private static ComplaintNumber complaint(DelegateTask task) {
        return ComplaintNumber.of(task.getExecution().getProcessBusinessKey());
    }
}
