package io.huiyin.attachment.bpmn;

import io.huiyin.attachment.CaseOfTask;
import io.huiyin.process.AsNobody;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Asks the engine. */
@Component
class EngineCaseOfTask implements CaseOfTask {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;

    EngineCaseOfTask(TaskService tasks, RuntimeService runtime, IdentityService identity) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
    }

    @Override
    public Optional<String> number(String task) {
        var seen = tasks.createTaskQuery().taskId(task).singleResult();
        return Optional.ofNullable(seen).map(it -> businessKey(it.getProcessInstanceId()));
    }

    private String businessKey(String instance) {
        return new AsNobody(identity).get(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey());
    }
}
