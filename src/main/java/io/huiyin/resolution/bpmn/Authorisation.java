package io.huiyin.resolution.bpmn;

import static io.huiyin.process.ComplaintVariables.APPROVALS_COMPLETE;
import static io.huiyin.process.ComplaintVariables.APPROVALS_NEEDED;
import static io.huiyin.process.ComplaintVariables.APPROVAL_NEEDED;
import static io.huiyin.process.ComplaintVariables.APPROVED;
import static io.huiyin.process.ComplaintVariables.APPROVED_BY;
import static io.huiyin.process.ComplaintVariables.APPROVER;
import static io.huiyin.process.ComplaintVariables.COMPENSATION_CENTS;
import static io.huiyin.process.ComplaintVariables.CONSENT_NEEDED;
import static io.huiyin.process.ComplaintVariables.CONTRACT_CHANGE;
import static io.huiyin.process.ComplaintVariables.SOLUTION_GRANTED;

import io.huiyin.complaint.Refused;
import io.huiyin.process.Actor;
import io.huiyin.process.Decision;
import io.huiyin.process.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Who has to say yes to a proposed solution: those with the authority, and the customer whose contract changes (S-42, R4.3-e). */
@Component
class Authorisation {

    private static final String INFORMED = "customerInformed";
    private static final String CONSENT = "customerConsent";

    /** @throws Refused if a contract was changed without the customer's consent */
    void proposed(DelegateTask task, Submission submission) {
        boolean changes = submission.flag("contractChange");
        boolean agreed = submission.flag(INFORMED) && submission.flag(CONSENT);
        if (changes && submission.flag("alreadyCarriedOut") && !agreed) {
            throw new Refused(submission.flag(INFORMED) ? CONSENT : INFORMED, "consentFirst");
        }
        COMPENSATION_CENTS.set(task, cents(submission.number("compensationYuan").orElse(BigDecimal.ZERO)));
        CONTRACT_CHANGE.set(task, changes);
        CONSENT_NEEDED.set(task, changes && !agreed);
        APPROVED_BY.set(task, "");
    }

    /** Whole cents; the form takes no more than two digits after the point. */
    private static long cents(BigDecimal yuan) {
        return yuan.movePointRight(2).longValueExact();
    }

    void checked(DelegateExecution execution, Decision decision) {
        APPROVAL_NEEDED.set(execution, decision.flag("approvalNeeded"));
        APPROVER.set(execution, decision.text("approver"));
        APPROVALS_NEEDED.set(
                execution, decision.find("approvals").map(Number::intValue).orElse(1));
        SOLUTION_GRANTED.set(execution, true);
    }

    /** @throws Refused if the assignee or the person who completes the task has approved this proposal before */
    void checkApprover(DelegateTask task) {
        var before = approvedBy(task);
        boolean completes = task.getEventName().equals(TaskListener.EVENTNAME_COMPLETE);
        if (before.contains(task.getAssignee())
                || completes && before.contains(Actor.of(task).user())) {
            throw new Refused("assignee", "approvedBefore");
        }
    }

    void decided(DelegateTask task, Submission submission) {
        boolean approved = submission.choice("approval").equals("APPROVE");
        APPROVED.set(task, approved);
        SOLUTION_GRANTED.set(task, approved);
        if (approved) {
            var all = new ArrayList<>(approvedBy(task));
            all.add(submission.user());
            APPROVED_BY.set(task, String.join(",", all));
            APPROVALS_COMPLETE.set(
                    task, all.size() >= APPROVALS_NEEDED.find(task).orElse(1));
        }
    }

    private static List<String> approvedBy(DelegateTask task) {
        return APPROVED_BY.find(task).filter(names -> !names.isEmpty()).stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .toList();
    }

    void consentAsked(DelegateTask task, Submission submission) {
        SOLUTION_GRANTED.set(task, submission.flag(CONSENT));
    }
}
