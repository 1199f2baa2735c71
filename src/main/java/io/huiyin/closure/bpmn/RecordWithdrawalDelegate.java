package io.huiyin.closure.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.process.Decision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A customer's wish to withdraw is written down before anybody decides on it (S-15). */
@Component
class RecordWithdrawalDelegate implements JavaDelegate {

    private final CaseFile cases;

    RecordWithdrawalDelegate(CaseFile cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.note(
                cases.get(Decision.complaint(execution)),
                MessageContent.sender(execution, "withdrawalBy"),
                CaseEntry.Event.WITHDRAWAL_REQUESTED,
                execution.getCurrentActivityId(),
                MessageContent.of(execution, "withdrawalStatement", "withdrawalChannel"));
    }
}
