package io.huiyin.intake.bpmn;

import io.huiyin.complaint.Refused;
import io.huiyin.intake.Registered;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** On the message start event: takes over a complaint that one of Huiyin's own doors has just registered. */
@Component
class ReceiveComplaintListener implements ExecutionListener {

    static final String INTAKE = "intake";

    /** @throws Refused if the message did not come from one of Huiyin's own doors */
    @Override
    public void notify(DelegateExecution execution) {
        if (!(execution.getVariable(INTAKE) instanceof Registered registered)) {
            throw new Refused(INTAKE, "notRegistered");
        }
        execution.removeVariables(execution.getVariableNames());
        StartVariables.set(execution, registered);
    }
}
