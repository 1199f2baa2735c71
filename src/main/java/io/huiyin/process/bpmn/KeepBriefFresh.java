package io.huiyin.process.bpmn;

import io.huiyin.complaint.CaseWatch;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.process.AsNobody;
import io.huiyin.process.BeforeCommit;
import io.huiyin.process.InstanceVariables;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Shows in every open task what others have done meanwhile: the customer's additions, findings, a limit that has moved. */
@Component
class KeepBriefFresh implements CaseWatch {

    private final CaseBrief brief;
    private final ProcessEngine engine;

    KeepBriefFresh(@Lazy CaseBrief brief, @Lazy ProcessEngine engine) {
        this.brief = brief;
        this.engine = engine;
    }

    @Override
    public void caseChanged(ComplaintNumber complaint) {
        BeforeCommit.once(complaint, this, this::refresh);
    }

    private void refresh(ComplaintNumber complaint) {
        var values = new HashMap<String, Map<String, Object>>();
        new AsNobody(engine.getIdentityService()).get(() -> {
            engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(complaint.value())
                    .list()
                    .forEach(task -> refresh(
                            task, complaint, values.computeIfAbsent(task.getProcessInstanceId(), this::variables)));
            return null;
        });
    }

    private Map<String, Object> variables(String instance) {
        return InstanceVariables.of(engine.getRuntimeService(), instance);
    }

    private void refresh(Task task, ComplaintNumber complaint, Map<String, Object> values) {
        KnownValue.refresh(
                engine.getTaskService(),
                task.getId(),
                brief.known(complaint, task.getTaskDefinitionKey(), task.getAssignee() != null, values::get));
    }
}
