package io.huiyin.major.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Recorded;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.Decision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody has assessed a candidate in time: it is major, at the proposed level (S-28). */
@Component
class ConfirmByDefaultDelegate implements JavaDelegate {

    private final CaseFile cases;
    private final Assessment assessment;

    ConfirmByDefaultDelegate(CaseFile cases, Assessment assessment) {
        this.cases = cases;
        this.assessment = assessment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assessment.confirmedByDefault(execution);
        cases.note(
                cases.get(Decision.complaint(execution)),
                CaseEntry.SYSTEM,
                CaseEntry.Event.DECIDED,
                execution.getCurrentActivityId(),
                Recorded.of(
                        "decision",
                        "confirmedByDefault",
                        ComplaintVariables.PROPOSED_TIER.name(),
                        ComplaintVariables.PROPOSED_TIER.in(execution)));
    }
}
