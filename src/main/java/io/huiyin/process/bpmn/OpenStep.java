package io.huiyin.process.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A task begins: its form shows what is known about the complaint so far. */
@Component
class OpenStep implements TaskListener {

    private final CaseBrief brief;
    private final WorkOnCase work;

    OpenStep(CaseBrief brief, WorkOnCase work) {
        this.brief = brief;
        this.work = work;
    }

    @Override
    public void notify(DelegateTask task) {
        if (work.is(task)) {
            var number = ComplaintNumber.of(task.getExecution().getProcessBusinessKey());
            KnownValue.write(task, brief.known(number, task.getTaskDefinitionKey(), task.getExecution()::getVariable));
        }
    }
}
