package io.huiyin.deadline.bpmn;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the deployed diagrams say about the dates of their timers and tasks; a deployed diagram never changes. */
@Component
class ModelDates {

    private static final Pattern TASK_DUE =
            Pattern.compile("deadlines\\.taskDue\\(\\s*execution\\s*,\\s*'([\\w, ]+)'\\s*\\)");

    private final Map<String, Optional<ModelDate>> timers = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> tasks = new ConcurrentHashMap<>();
    private final Map<String, Optional<Warnings>> warnings = new ConcurrentHashMap<>();
    private final ManagementService jobs;
    private final RepositoryService definitions;

    ModelDates(@Lazy ManagementService jobs, @Lazy RepositoryService definitions) {
        this.jobs = jobs;
        this.definitions = definitions;
    }

    /** The date that a timer waits for, if it is one of the ledger. */
    Optional<ModelDate> timer(Job job) {
        return timers.computeIfAbsent(
                job.getJobDefinitionId(),
                id -> ModelDate.in(jobs.createJobDefinitionQuery()
                        .jobDefinitionId(id)
                        .singleResult()
                        .getJobConfiguration()));
    }

    /** The clocks that a task's due date comes from, if it comes from the ledger. */
    Optional<String> clocks(Task task) {
        return tasks.computeIfAbsent(key(task), id -> clocksInModel(task));
    }

    /** Whether those who have a task are given a warning. */
    boolean names(Task task, Warning warning) {
        return warnings.computeIfAbsent(
                        key(task), id -> Optional.ofNullable(element(task).getExtensionElements())
                                .flatMap(listeners -> Warnings.in(ModelDate.text(listeners.getTextContent()))))
                .filter(named -> named.all().contains(warning))
                .isPresent();
    }

    private Optional<String> clocksInModel(Task task) {
        var due = TASK_DUE.matcher(ModelDate.text(element(task).getCamundaDueDate()));
        return due.find() ? Optional.of(due.group(1)) : Optional.empty();
    }

    private UserTask element(Task task) {
        return definitions
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
    }

    private static String key(Task task) {
        return task.getProcessDefinitionId() + "#" + task.getTaskDefinitionKey();
    }
}
