package io.huiyin.major.bpmn;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A candidate turned out not to be major, or not more than it was: its limits end and handling goes on as before (C-28). */
@Component
class RefuteCandidateDelegate implements JavaDelegate {

    private final Assessment assessment;

    RefuteCandidateDelegate(Assessment assessment) {
        this.assessment = assessment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assessment.unchanged(execution);
    }
}
