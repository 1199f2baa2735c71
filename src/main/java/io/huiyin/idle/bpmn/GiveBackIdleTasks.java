package io.huiyin.idle.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.bpmn.TaskLimits;
import io.huiyin.idle.IdleTime;
import io.huiyin.notification.Purpose;
import io.huiyin.notification.StaffWork;
import io.huiyin.notification.StaffWork.Matter;
import io.huiyin.process.AsNobody;
import io.huiyin.process.ComplaintProcess;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives back to its group what somebody has taken and does not do, so that others see it again, and tells the supervisor (S-34). Only
 * what others can take: a signature that is asked of one person stays with him.
 */
@Component
public class GiveBackIdleTasks {

    private static final Logger LOG = LoggerFactory.getLogger(GiveBackIdleTasks.class);
    private static final String SUPERVISOR = "csc-supervisor";

    private final ProcessEngine engine;
    private final TaskLimits limits;
    private final CaseFile cases;
    private final StaffWork staff;
    private final TransactionTemplate transaction;

    GiveBackIdleTasks(
            ProcessEngine engine, TaskLimits limits, CaseFile cases, StaffWork staff, TransactionTemplate transaction) {
        this.engine = engine;
        this.limits = limits;
        this.cases = cases;
        this.staff = staff;
        this.transaction = transaction;
    }

    /** Looks through all tasks that somebody has in hand. */
    public void look() {
        var nobody = new AsNobody(engine.getIdentityService());
        nobody.get(this::taken)
                .forEach(task -> nobody.get(() -> {
                    look(task);
                    return null;
                }));
    }

    private List<Task> taken() {
        return engine.getTaskService()
                .createTaskQuery()
                .active()
                .taskAssigned()
                .processDefinitionKeyIn(ComplaintProcess.ABOUT_A_COMPLAINT.toArray(String[]::new))
                .list();
    }

    private void look(Task task) {
        try {
            complaint(task)
                    .filter(number -> isIdle(task, number))
                    .ifPresent(number -> transaction.executeWithoutResult(status -> giveBack(task, number)));
        } catch (OptimisticLockingException | ConcurrencyFailureException e) {
            LOG.debug("Somebody has just moved task {} on", task.getId(), e);
        }
    }

    private Optional<ComplaintNumber> complaint(Task task) {
        return Optional.ofNullable(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult())
                .flatMap(instance -> ComplaintNumber.parse(instance.getBusinessKey()));
    }

    private boolean isIdle(Task task, ComplaintNumber number) {
        return limits.of(task, number)
                .filter(limit -> IdleTime.isOver(touched(task), limit, cases.now()))
                .filter(limit -> IdleTime.isOver(lastDone(task, number), limit, cases.now()))
                .filter(limit -> isOffered(task))
                .isPresent();
    }

    /** When the task was taken, or something about it was changed. */
    private static Instant touched(Task task) {
        var last = task.getLastUpdated() == null ? task.getCreateTime() : task.getLastUpdated();
        return last.toInstant();
    }

    /** When whoever has it put something on the record of the complaint last. */
    private Instant lastDone(Task task, ComplaintNumber number) {
        return cases.log().of(number).stream()
                .filter(entry -> task.getAssignee().equals(entry.actor()))
                .map(CaseEntry::at)
                .reduce(touched(task), (earlier, later) -> later.isAfter(earlier) ? later : earlier);
    }

    private boolean isOffered(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .flatMap(link -> Stream.ofNullable(link.getGroupId() == null ? link.getUserId() : link.getGroupId()))
                .anyMatch(offered -> !offered.equals(task.getAssignee()));
    }

    private void giveBack(Task task, ComplaintNumber number) {
        engine.getTaskService().setAssignee(task.getId(), null);
        cases.note(
                cases.get(number),
                CaseEntry.SYSTEM,
                Event.TASK_RETURNED,
                task.getTaskDefinitionKey(),
                Map.of("takenBy", task.getAssignee()));
        var values = Map.of("task", String.valueOf(task.getName()), "takenBy", task.getAssignee());
        var occurrence = task.getId() + "." + cases.now().getEpochSecond();
        staff.tell(new Matter(number, Purpose.TASK_RETURNED, occurrence, null, values), List.of(SUPERVISOR));
    }
}
