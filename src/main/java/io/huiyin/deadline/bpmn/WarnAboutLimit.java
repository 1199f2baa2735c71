package io.huiyin.deadline.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Deadlines;
import io.huiyin.deadline.LimitNotices;
import io.huiyin.process.bpmn.TaskPeople;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Warns the people of a task that a limit nears its end, or reminds them that a target has reached it (S-09, C-06). */
@Component
class WarnAboutLimit {

    private final Clocks clocks;
    private final Deadlines deadlines;
    private final LimitNotices notices;
    private final Clock clock;

    WarnAboutLimit(Clocks clocks, Deadlines deadlines, LimitNotices notices, Clock clock) {
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.notices = notices;
        this.clock = clock;
    }

    void warn(DelegateTask task, Warnings warnings) {
        var complaint = ComplaintNumber.of(task.getExecution().getProcessBusinessKey());
        warnings.due(clocks.ledger(complaint), deadlines, clock.instant())
                .forEach(warning -> give(task, complaint, warning));
    }

    private void give(DelegateTask task, ComplaintNumber complaint, Warning warning) {
        if (warning.threshold().equals(Warning.AT_ITS_END)) {
            if (clocks.miss(complaint, warning.clock(), clock.instant())) {
                notices.targetMissed(complaint, warning.clock(), TaskPeople.responsible(task));
            }
        } else if (clocks.warn(complaint, warning.clock(), warning.threshold(), clock.instant())) {
            notices.warned(complaint, warning.clock(), TaskPeople.responsible(task));
        }
    }
}
