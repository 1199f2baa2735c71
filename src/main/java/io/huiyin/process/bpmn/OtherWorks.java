package io.huiyin.process.bpmn;

import io.huiyin.process.ComplaintProcess;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds out what a task is about that is about no complaint; operations, who repair, see nothing of it either. */
@Component
class OtherWorks {

    private final ObjectProvider<OtherWork> works;

    OtherWorks(ObjectProvider<OtherWork> works) {
        this.works = works;
    }

    Optional<OtherWork> of(DelegateTask task) {
        if (task.getProcessDefinitionId().startsWith(ComplaintProcess.TECHNICAL_FAULT + ":")) {
            return Optional.empty();
        }
        var key = task.getExecution().getProcessBusinessKey();
        return works.stream().filter(work -> work.is(key)).findFirst();
    }
}
