package io.huiyin.escalation.bpmn;

import io.huiyin.process.ComplaintProcess;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the ladder of a missed limit as an instance of its own, which outlives the work that was late (S-09). */
@Component
class StartEscalationDelegate implements JavaDelegate {

    private static final List<Variable<?>> HANDED_ON = List.of(
            ComplaintVariables.COMPLAINT_NUMBER,
            ComplaintVariables.MISSED_CLOCK,
            ComplaintVariables.PRIORITY,
            ComplaintVariables.CATEGORY,
            ComplaintVariables.CUSTOMER,
            ComplaintVariables.HANDLING_TRACK,
            ComplaintVariables.FIRST_CONTACT_OWNER,
            ComplaintVariables.RESPONSIBLE_DEPARTMENT,
            ComplaintVariables.HANDLER);

    @Override
    public void execute(DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        ComplaintProcess.DEADLINE_ESCALATION, execution.getProcessBusinessKey(), handedOn(execution));
    }

    private static Map<String, Object> handedOn(DelegateExecution execution) {
        var values = new HashMap<String, Object>();
        HANDED_ON.forEach(variable -> variable.find(execution).ifPresent(value -> values.put(variable.name(), value)));
        return values;
    }
}
