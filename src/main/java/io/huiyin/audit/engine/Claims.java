package io.huiyin.audit.engine;

import static io.huiyin.audit.engine.HistoryRows.instant;

import io.huiyin.audit.Instance;
import io.huiyin.audit.TaskWork;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;

/** Who first took each task of some instances, as the log of user operations tells. */
class Claims {

    private static final String COMPLETED = "completed";

    private final Map<String, UserOperationLogEntry> firstByTask = new HashMap<>();

    Claims(HistoryService history, List<Instance> instances) {
        instances.stream()
                .flatMap(
                        instance -> history
                                .createUserOperationLogQuery()
                                .processInstanceId(instance.id())
                                .property("assignee")
                                .list()
                                .stream())
                .filter(operation -> operation.getNewValue() != null)
                .sorted(Comparator.comparing(UserOperationLogEntry::getTimestamp))
                .forEach(operation -> firstByTask.putIfAbsent(operation.getTaskId(), operation));
    }

    TaskWork work(HistoricTaskInstance task) {
        var claim = firstByTask.get(task.getId());
        return new TaskWork(
                task.getId(),
                task.getProcessInstanceId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                claim == null ? null : claim.getNewValue(),
                instant(task.getStartTime()),
                claim == null ? null : instant(claim.getTimestamp()),
                instant(task.getDueDate()),
                instant(task.getEndTime()),
                task.getEndTime() == null
                        ? "open"
                        : task.getDeleteReason() == null ? COMPLETED : task.getDeleteReason());
    }
}
