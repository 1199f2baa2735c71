package io.huiyin.deadline.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockLedgers;
import io.huiyin.deadline.ClockState;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Under which limit a task stands. */
@Component
public class TaskLimits {

    private final ModelDates models;
    private final ClockLedgers ledgers;

    TaskLimits(ModelDates models, ClockLedgers ledgers) {
        this.models = models;
        this.ledgers = ledgers;
    }

    /** The limit that the task's due date comes from; empty where the diagram names none, or none runs. */
    public Optional<ClockState> of(Task task, ComplaintNumber complaint) {
        return models.clocks(task).flatMap(clocks -> TaskDates.limit(ledgers.of(complaint), clocks));
    }
}
