package io.huiyin.deadline.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Deadlines;
import io.huiyin.deadline.LimitNotices;
import io.huiyin.process.bpmn.TaskPeople;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Warns people that a limit nears its end, or reminds them that a target has reached it (S-09, C-06). Each warning is given once:
 * to everybody who then has a task of the complaint in hand that names it.
 */
@Component
class WarnAboutLimit {

    private final Clocks clocks;
    private final Deadlines deadlines;
    private final LimitNotices notices;
    private final ModelDates models;
    private final TaskPeople people;
    private final TaskService tasks;
    private final Clock clock;

    WarnAboutLimit(
            Clocks clocks,
            Deadlines deadlines,
            LimitNotices notices,
            ModelDates models,
            TaskPeople people,
            @Lazy TaskService tasks,
            Clock clock) {
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.notices = notices;
        this.models = models;
        this.people = people;
        this.tasks = tasks;
        this.clock = clock;
    }

    void warn(DelegateTask task, Warnings warnings) {
        var complaint = ComplaintNumber.of(task.getExecution().getProcessBusinessKey());
        warnings.due(clocks.ledger(complaint), deadlines, clock.instant()).forEach(warning -> give(complaint, warning));
    }

    private void give(ComplaintNumber complaint, Warning warning) {
        if (warning.threshold().equals(Warning.AT_ITS_END)) {
            if (clocks.miss(complaint, warning.clock(), clock.instant())) {
                notices.targetMissed(complaint, warning.clock(), responsible(complaint, warning));
            }
        } else if (clocks.warn(complaint, warning.clock(), warning.threshold(), clock.instant())) {
            notices.warned(complaint, warning.clock(), responsible(complaint, warning));
        }
    }

    private List<String> responsible(ComplaintNumber complaint, Warning warning) {
        return tasks.createTaskQuery().processInstanceBusinessKey(complaint.value()).list().stream()
                .filter(open -> models.names(open, warning))
                .flatMap(open -> people.inHand(open).stream())
                .distinct()
                .toList();
    }
}
