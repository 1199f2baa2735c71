package io.huiyin.process.bpmn;

import io.huiyin.process.form.FormSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Reads the form of a task as it was deployed with the task's process; works within a command of the engine only. */
final class TaskForm {

    private TaskForm() {}

    /** Whether the task has one. */
    static boolean isFor(TaskEntity task) {
        var form = task.getTaskDefinition().getFormDefinition();
        return form.getCamundaFormDefinitionKey() != null || form.getFormKey() != null;
    }

    static FormSchema of(TaskEntity task) {
        var forms = Context.getProcessEngineConfiguration().getFormService();
        try (var form =
                Context.getCommandContext().runWithoutAuthorization(() -> forms.getDeployedTaskForm(task.getId()))) {
            return FormSchema.read(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
