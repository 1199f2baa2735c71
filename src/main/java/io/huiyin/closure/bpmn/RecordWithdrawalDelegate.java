package io.huiyin.closure.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.NotNow;
import io.huiyin.process.ComplaintProcess;
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

    /** @throws NotNow if a withdrawal waits to be confirmed; of two at the same moment the second waits here for the first */
    @Override
    public void execute(DelegateExecution execution) {
        var complaint = cases.change(Decision.complaint(execution), present -> {});
        if (isAsked(execution)) {
            throw new NotNow("withdrawalAsked");
        }
        cases.note(
                complaint,
                MessageContent.sender(execution, "withdrawalBy"),
                CaseEntry.Event.WITHDRAWAL_REQUESTED,
                execution.getCurrentActivityId(),
                MessageContent.of(execution, "withdrawalStatement", "withdrawalChannel"));
    }

    private static boolean isAsked(DelegateExecution execution) {
        return execution
                        .getProcessEngineServices()
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .taskDefinitionKey(ComplaintProcess.CONFIRM_WITHDRAWAL)
                        .count()
                > 0;
    }
}
