package io.huiyin.intake.bpmn;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** On the message start event: takes over a complaint that one of Huiyin's own doors has just registered. */
@Component
class ReceiveComplaintListener implements ExecutionListener {

    private final Arrivals arrivals;

    ReceiveComplaintListener(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public void notify(DelegateExecution execution) {
        StartVariables.set(execution, arrivals.take());
    }
}
