package io.huiyin.process.bpmn;

import io.huiyin.complaint.CaseWatch;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.process.AsNobody;
import io.huiyin.process.BeforeCommit;
import io.huiyin.process.InstanceVariables;
import java.util.HashMap;
import java.util.List;
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
        new AsNobody(engine.getIdentityService()).get(() -> {
            var open = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(complaint.value())
                    .list();
            if (!open.isEmpty()) {
                refresh(open, brief.soFar(complaint));
            }
            return null;
        });
    }

    private void refresh(List<Task> open, CaseSoFar soFar) {
        var values = new HashMap<String, Map<String, Object>>();
        open.forEach(
                task -> refresh(task, soFar, values.computeIfAbsent(task.getProcessInstanceId(), this::variables)));
    }

    private Map<String, Object> variables(String instance) {
        return InstanceVariables.of(engine.getRuntimeService(), instance);
    }

    private void refresh(Task task, CaseSoFar soFar, Map<String, Object> values) {
        KnownValue.refresh(
                engine,
                task.getId(),
                brief.known(soFar, task.getTaskDefinitionKey(), task.getAssignee() != null, values::get));
    }
}
