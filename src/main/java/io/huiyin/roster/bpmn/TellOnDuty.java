package io.huiyin.roster.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.notification.Purpose;
import io.huiyin.notification.StaffWork;
import io.huiyin.notification.StaffWork.Matter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells those on duty that a task waits for them: nobody looks into a task list at night. */
@Component
class TellOnDuty implements TaskListener {

    private final StaffWork staffWork;
    private final Clock clock;

    TellOnDuty(@Lazy StaffWork staffWork, Clock clock) {
        this.staffWork = staffWork;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var onDuty = onDuty(task);
        var complaint = ComplaintNumber.parse(task.getExecution().getProcessBusinessKey());
        if (complaint.isPresent() && !onDuty.isEmpty()) {
            var due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
            var occurrence = task.getTaskDefinitionKey() + "." + LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
            staffWork.tell(
                    new Matter(complaint.get(), Purpose.ON_DUTY, occurrence, due, Map.of("task", task.getName())),
                    onDuty);
        }
    }

    private static List<String> onDuty(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .toList();
    }
}
