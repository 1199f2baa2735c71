package io.huiyin.process.bpmn;

import io.huiyin.complaint.CaseWatch;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.process.AsNobody;
import io.huiyin.process.BeforeCommit;
import io.huiyin.process.InstanceVariables;
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
            engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(complaint.value())
                    .list()
                    .forEach(task -> refresh(task, complaint));
            return null;
        });
    }

    private void refresh(Task task, ComplaintNumber complaint) {
        var values = InstanceVariables.of(engine.getRuntimeService(), task.getProcessInstanceId());
        KnownValue.refresh(
                engine.getTaskService(),
                task.getId(),
                brief.known(complaint, task.getTaskDefinitionKey(), task.getAssignee() != null, values::get));
    }
}
