package io.huiyin.duplicate.bpmn;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Milestone;
import io.huiyin.process.ComplaintProcess;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.Decision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the handling of a parted complaint again: with its intake, or with the investigation if the customer had his first response. */
@Component
class GoOnAloneDelegate implements JavaDelegate {

    private static final String INTAKE = "SubProcess_UntilClosed";
    private static final String INVESTIGATION = "SubProcess_Investigation";

    private final CaseFile cases;

    GoOnAloneDelegate(CaseFile cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var complaint = cases.get(Decision.complaint(execution));
        boolean responded = complaint.reachedAt(Milestone.FIRST_RESPONDED).isPresent();
        var handling = execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createProcessInstanceByKey(ComplaintProcess.KEY)
                .businessKey(complaint.number().value());
        ComplaintVariables.all().stream()
                .map(variable -> variable.name())
                .filter(name -> execution.hasVariable(name) && !name.equals(ComplaintVariables.DUPLICATE_OF.name()))
                .forEach(name -> handling.setVariable(name, execution.getVariable(name)));
        handling.startBeforeActivity(responded ? INVESTIGATION : INTAKE).execute();
    }
}
