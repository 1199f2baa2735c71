package io.huiyin.investigation.bpmn;

import static io.huiyin.process.ComplaintVariables.DEPARTMENT;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Deadlines;
import io.huiyin.deadline.Limit;
import io.huiyin.investigation.JointHandling;
import io.huiyin.investigation.JointPart;
import io.huiyin.notification.Purpose;
import io.huiyin.notification.StaffWork;
import io.huiyin.notification.StaffWork.Matter;
import io.huiyin.process.Decision;
import io.huiyin.process.bpmn.TaskPeople;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The internal limit of a department's finding: its end, its warning, and who is told when it has passed (S-09). */
@Component
class FindingDates {

    private static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z"));
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final double WARNED_AT = 0.75;
    private static final List<String> COORDINATORS = List.of("csc-supervisor");

    private final CaseFile cases;
    private final JointHandling parts;
    private final Clocks clocks;
    private final Deadlines deadlines;
    private final TaskPeople people;
    private final StaffWork staff;

    FindingDates(
            CaseFile cases,
            JointHandling parts,
            Clocks clocks,
            Deadlines deadlines,
            TaskPeople people,
            StaffWork staff) {
        this.cases = cases;
        this.parts = parts;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.people = people;
        this.staff = staff;
    }

    /** The end of a limit that begins now, but not later than the limit for the whole handling. */
    Instant due(ComplaintNumber number, String limit) {
        var own = deadlines.due(cases.now(), Limit.parse(limit)).at();
        return clocks.dueAt(number, ClockId.K12).filter(own::isAfter).orElse(own);
    }

    Date due(DelegateExecution execution) {
        return Date.from(part(execution).dueAt());
    }

    Date missedAt(DelegateExecution execution) {
        var part = part(execution);
        return part.missedAt() == null ? notBefore(part.dueAt(), cases.now().plus(SOON)) : NEVER;
    }

    private static Date notBefore(Instant moment, Instant soonest) {
        return Date.from(moment.isBefore(soonest) ? soonest : moment);
    }

    Date warningAt(DelegateExecution execution) {
        var part = part(execution);
        var length = Duration.between(part.askedAt(), part.dueAt());
        var warning = part.askedAt().plusSeconds(Math.round(length.toSeconds() * WARNED_AT));
        return warning.isAfter(cases.now()) ? Date.from(warning) : NEVER;
    }

    void warn(DelegateTask task) {
        tell(part(task.getExecution()), Purpose.FINDING_WARNING, TaskPeople.responsible(task));
    }

    void late(DelegateExecution execution) {
        var number = Decision.complaint(execution);
        var department = DEPARTMENT.in(execution);
        if (parts.late(number, department)) {
            var part = part(execution);
            tell(part, Purpose.FINDING_LATE, people.headsOf(department));
            tell(part, Purpose.FINDING_LATE, COORDINATORS);
        }
    }

    private void tell(JointPart part, Purpose purpose, List<String> whom) {
        var values = Map.of("department", part.department());
        var occurrence = part.round() + "." + part.department();
        staff.tell(new Matter(part.complaint(), purpose, occurrence, part.dueAt(), values), whom);
    }

    private JointPart part(DelegateExecution execution) {
        var complaint = cases.get(Decision.complaint(execution));
        return parts.find(complaint, DEPARTMENT.in(execution)).orElseThrow();
    }
}
