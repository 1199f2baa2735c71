package io.huiyin.intake.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Refused;
import io.huiyin.intake.Bringer;
import io.huiyin.intake.RegisterComplaint;
import io.huiyin.intake.Registered;
import io.huiyin.intake.Registration;
import io.huiyin.process.Submission;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** On the start form's start event: registers what was entered and keeps nothing of it on the instance but what the diagram asks for. */
@Component
class RegisterComplaintListener implements ExecutionListener {

    private final RegisterComplaint registerComplaint;

    RegisterComplaintListener(RegisterComplaint registerComplaint) {
        this.registerComplaint = registerComplaint;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var entered = execution.getVariables();
        var registered = register(new Registration(plain(entered)), user(execution));
        execution.removeVariables(new LinkedHashSet<>(entered.keySet()));
        StartVariables.set(execution, registered);
    }

    private static Map<String, Object> plain(Map<String, Object> entered) {
        var plain = new LinkedHashMap<String, Object>();
        entered.forEach((field, value) -> plain.put(field, Submission.plain(value)));
        return plain;
    }

    private Registered register(Registration registration, String user) {
        try {
            return registerComplaint.register(registration, Bringer.person(user));
        } catch (Complaints.DuplicateReference e) {
            throw new Refused("externalReference", "usedBefore");
        }
    }

    private static String user(DelegateExecution execution) {
        var user = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return user == null ? CaseEntry.SYSTEM : user.getUserId();
    }
}
