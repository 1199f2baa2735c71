package io.huiyin.closure.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.process.Decision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What a customer adds at any time is attached to his case (R7.1-i). */
@Component
class RecordInformationDelegate implements JavaDelegate {

    private final CaseFile cases;

    RecordInformationDelegate(CaseFile cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.note(
                cases.get(Decision.complaint(execution)),
                MessageContent.sender(execution, "informationBy"),
                CaseEntry.Event.INFORMATION_ADDED,
                execution.getCurrentActivityId(),
                MessageContent.of(execution, "information", "informationBy", "informationChannel"));
    }
}
