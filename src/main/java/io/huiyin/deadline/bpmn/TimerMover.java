package io.huiyin.deadline.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.ClockLedger;
import io.huiyin.deadline.ClockLedgers;
import io.huiyin.deadline.ClockWatch;
import io.huiyin.deadline.Deadlines;
import io.huiyin.process.AsNobody;
import io.huiyin.process.BeforeCommit;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Moves the waiting timers and the due dates of open tasks of a complaint to what its clock ledger says (S-11). Once for each
 * transaction and just before it commits, when the engine has written the timers that the same step has created.
 */
@Component
class TimerMover implements ClockWatch {

    private final ProcessEngine engine;
    private final Complaints complaints;
    private final ClockLedgers ledgers;
    private final Deadlines deadlines;
    private final ModelDates models;
    private final Clock clock;

    TimerMover(
            @Lazy ProcessEngine engine,
            @Lazy Complaints complaints,
            ClockLedgers ledgers,
            Deadlines deadlines,
            ModelDates models,
            Clock clock) {
        this.engine = engine;
        this.complaints = complaints;
        this.ledgers = ledgers;
        this.deadlines = deadlines;
        this.models = models;
        this.clock = clock;
    }

    @Override
    public void clocksChanged(ComplaintNumber complaint) {
        BeforeCommit.once(complaint, this, this::move);
    }

    /** Moves the timers of every running instance with this number as business key. */
    public void move(ComplaintNumber complaint) {
        new AsNobody(engine.getIdentityService()).get(() -> {
            var ledger = ledgers.of(complaint);
            engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(complaint.value())
                    .list()
                    .forEach(instance -> moveTimers(instance.getId(), ledger));
            int priority = TaskDates.priority(complaints.get(complaint));
            engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(complaint.value())
                    .list()
                    .forEach(task -> move(task, ledger, priority));
            return null;
        });
    }

    private void moveTimers(String instance, ClockLedger ledger) {
        engine.getManagementService()
                .createJobQuery()
                .timers()
                .processInstanceId(instance)
                .list()
                .forEach(job -> move(job, ledger));
    }

    private void move(Job job, ClockLedger ledger) {
        models.timer(job)
                .map(date -> date.at(ledger, deadlines))
                .filter(date -> job.getExceptionMessage() == null && differ(date, job.getDuedate()))
                .filter(date -> !isAboutToFire(date, job.getDuedate()))
                .ifPresent(date -> engine.getManagementService().setJobDuedate(job.getId(), date));
    }

    /** A limit that has passed already needs no new date for its timer when that fires within the minute. */
    private boolean isAboutToFire(Date date, Date present) {
        var now = clock.instant();
        return present != null
                && !date.toInstant().isAfter(now)
                && !present.toInstant().isAfter(now.plus(DeadlineExpressions.SOON));
    }

    private void move(Task task, ClockLedger ledger, int priority) {
        models.clocks(task).ifPresent(clocks -> {
            var due = TaskDates.due(ledger, clocks).orElse(task.getDueDate());
            if (differ(due, task.getDueDate()) || priority != task.getPriority()) {
                task.setDueDate(due);
                task.setPriority(priority);
                engine.getTaskService().saveTask(task);
            }
        });
    }

    private static boolean differ(Date one, Date other) {
        return one == null || other == null ? !Objects.equals(one, other) : one.getTime() != other.getTime();
    }
}
