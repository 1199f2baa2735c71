package io.huiyin.process.bpmn;

import io.huiyin.process.ComplaintProcess;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Tells tasks of people who work on a complaint from those of operations, who repair and see no customer data. */
final class WorkOnCase {

    private WorkOnCase() {}

    static boolean is(DelegateTask task) {
        var definition = task.getProcessDefinitionId();
        return !definition.startsWith(ComplaintProcess.TECHNICAL_FAULT + ":");
    }
}
