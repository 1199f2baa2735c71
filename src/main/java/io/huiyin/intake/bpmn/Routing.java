package io.huiyin.intake.bpmn;

import static io.huiyin.process.ComplaintVariables.BOUNCES;
import static io.huiyin.process.ComplaintVariables.CUSTOMER_ANSWERED;
import static io.huiyin.process.ComplaintVariables.DEPARTMENT_SURE;
import static io.huiyin.process.ComplaintVariables.HANDLER;
import static io.huiyin.process.ComplaintVariables.RESPONSIBLE_DEPARTMENT;
import static io.huiyin.process.ComplaintVariables.SOLVED_AT_FIRST_CONTACT;
import static io.huiyin.process.ComplaintVariables.TOLD_BY;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Recorded;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.process.Decision;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Writes the departments concerned to the record; the first one is responsible (R5.2.1-2), and none that the complaint is about (S-48). */
@Component
class Routing {

    private final CaseFile cases;
    private final Clocks clocks;

    Routing(CaseFile cases, Clocks clocks) {
        this.cases = cases;
        this.clocks = clocks;
    }

    void route(DelegateExecution execution) {
        var decision = Decision.of(execution);
        var number = Decision.complaint(execution);
        var complaint = cases.change(number, it -> it.assignTo(departments(decision.rows())));
        note(execution, complaint, complaint.departments(), decision);
        RESPONSIBLE_DEPARTMENT.set(execution, complaint.departments().get(0));
        DEPARTMENT_SURE.set(execution, decision.flag("sure"));
        BOUNCES.set(execution, 0);
        TOLD_BY.set(execution, Channel.PHONE.name());
        if (SOLVED_AT_FIRST_CONTACT.find(execution).orElse(false)) {
            answeredAtFirstContact(execution);
        }
    }

    /** Adds the departments that the table demands for joint handling; the responsible one stays the first (C-24). */
    void routeJointly(DelegateExecution execution) {
        var decision = Decision.of(execution);
        var number = Decision.complaint(execution);
        var demanded = departments(decision.rows().stream()
                .filter(row -> Boolean.TRUE.equals(row.get("mandatory")))
                .toList());
        var complaint = cases.change(number, it -> {
            var all = new LinkedHashSet<>(it.departments());
            all.addAll(demanded);
            it.assignTo(List.copyOf(all));
        });
        note(execution, complaint, complaint.departments(), decision);
    }

    private void note(DelegateExecution execution, Complaint complaint, List<String> departments, Decision decision) {
        cases.note(
                complaint,
                CaseEntry.SYSTEM,
                CaseEntry.Event.DECIDED,
                execution.getCurrentActivityId(),
                Recorded.of(
                        "decision",
                        "departmentRouting",
                        "departments",
                        departments,
                        "reason",
                        decision.text("reason")));
    }

    private static List<String> departments(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> (String) row.get("department"))
                .distinct()
                .toList();
    }

    /** Who took the complaint has spoken with the customer and solved it: he has his answer and his solution (R5.4.3-1, R7.2-2). */
    private void answeredAtFirstContact(DelegateExecution execution) {
        var handler = HANDLER.in(execution);
        var complaint = cases.change(Decision.complaint(execution), it -> {
            it.handledBy(handler);
            it.reach(Milestone.ACKNOWLEDGED, it.intake().registeredAt());
            it.reach(Milestone.FIRST_RESPONDED, it.intake().registeredAt());
            it.reach(Milestone.DEPARTMENT_REPLIED, it.intake().registeredAt());
            it.reach(Milestone.SOLUTION_GIVEN, it.intake().registeredAt());
            it.become(Status.IN_HANDLING);
        });
        for (var clock : List.of(ClockId.K03, ClockId.K05, ClockId.K07, ClockId.K06_REPLY, ClockId.K08)) {
            clocks.stop(complaint.number(), clock, complaint.intake().registeredAt(), handler, "FIRST_CONTACT");
        }
        CUSTOMER_ANSWERED.set(execution, true);
    }
}
