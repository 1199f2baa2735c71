package io.huiyin.process.bpmn;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Refused;
import io.huiyin.process.Actor;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A complaint that a person names in the form that starts a process about it. */
@Component
public class NamedComplaint {

    private final Complaints complaints;

    NamedComplaint(Complaints complaints) {
        this.complaints = complaints;
    }

    /** @throws Refused if there is none with the number in this field, or it is about the person who names it (S-48) */
    public Complaint in(DelegateExecution execution, String field) {
        var complaint = ComplaintNumber.parse(text(execution, field).strip())
                .flatMap(complaints::find)
                .orElseThrow(() -> new Refused(field, "complaintUnknown"));
        var actor = Actor.of(execution.getProcessEngineServices());
        if (complaint.conflict().keepsOut(actor.user(), actor.groups())) {
            throw new Refused(field, "conflictOfInterest");
        }
        return complaint;
    }

    /** What was entered in a field; empty if nothing was. */
    public static String text(DelegateExecution execution, String field) {
        return Objects.toString(execution.getVariable(field), "");
    }

    /** @throws Refused unless the person who starts the process is in the group */
    public static String by(DelegateExecution execution, String group) {
        var actor = Actor.of(execution.getProcessEngineServices());
        if (!actor.isIn(group)) {
            throw new Refused("relation", "supervisorDecides");
        }
        return actor.user();
    }
}
