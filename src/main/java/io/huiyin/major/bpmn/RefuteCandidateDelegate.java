package io.huiyin.major.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.major.GradeMajor;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.Decision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A candidate turned out not to be major, or not more than it was: its limits end and handling goes on as before (C-28). */
@Component
class RefuteCandidateDelegate implements JavaDelegate {

    private final GradeMajor gradeMajor;

    RefuteCandidateDelegate(GradeMajor gradeMajor) {
        this.gradeMajor = gradeMajor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        gradeMajor.refute(Decision.complaint(execution), CaseEntry.SYSTEM);
        ComplaintVariables.MAJOR_RAISED.set(execution, false);
        ComplaintVariables.MAJOR_CONFIRMED.set(
                execution, ComplaintVariables.MAJOR_TIER.find(execution).isPresent());
    }
}
