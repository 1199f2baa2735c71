package io.huiyin.process.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.process.ComplaintProcess;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Tells tasks of people who work on a complaint from all others: those of a process without a complaint, and those of
 * operations, who repair and see no customer data.
 */
@Component
class WorkOnCase {

    private final Complaints complaints;

    WorkOnCase(Complaints complaints) {
        this.complaints = complaints;
    }

    boolean is(DelegateTask task) {
        boolean repair = task.getProcessDefinitionId().startsWith(ComplaintProcess.TECHNICAL_FAULT + ":");
        return !repair && isComplaint(task.getExecution().getProcessBusinessKey());
    }

    private boolean isComplaint(String businessKey) {
        try {
            return businessKey != null
                    && complaints.find(ComplaintNumber.of(businessKey)).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
