package io.huiyin.major.bpmn;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.major.ChangeMajor;
import io.huiyin.process.Actor;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands on what somebody wants to be changed about a major complaint: its level or its lead (S-30, R4.1-4b). */
@Component
class PassOnChangeDelegate implements JavaDelegate {

    private static final String MANAGEMENT = "management";
    private static final String NOT_MAJOR = "NOT_MAJOR";

    private final ChangeMajor changeMajor;
    private final Complaints complaints;

    PassOnChangeDelegate(ChangeMajor changeMajor, Complaints complaints) {
        this.changeMajor = changeMajor;
        this.complaints = complaints;
    }

    /** @throws Refused naming the field and why the change is not possible */
    @Override
    public void execute(DelegateExecution execution) {
        var complaint = complaint(execution);
        var number = complaint.number();
        execution.setProcessBusinessKey(number.value());
        var actor = Actor.of(execution.getProcessEngineServices());
        if (complaint.conflict().keepsOut(actor.user(), actor.groups())) {
            throw new Refused("complaintNumber", "complaintUnknown");
        }
        var change = text(execution, "majorChange");
        if (!change.equals("UPGRADE") && !actor.isIn(MANAGEMENT)) {
            throw new Refused("majorChange", "managementOnly");
        }
        try {
            change(execution, number, change, actor.user());
        } catch (NotNow e) {
            throw new Refused("majorChange", e.reason());
        } catch (Refused e) {
            throw e.field().equals("reason") ? e.named("changeReason") : e;
        }
    }

    private void change(DelegateExecution execution, ComplaintNumber number, String change, String by) {
        var reason = text(execution, "changeReason");
        switch (change) {
            case "UPGRADE" -> changeMajor.upgrade(number, tier(execution, "higherTier"), Set.of(), reason, by);
            case "DOWNGRADE" -> changeMajor.downgrade(number, tier(execution, "lowerTier"), reason, by);
            case "LEAD" ->
                changeMajor.changeLead(number, text(execution, "lead").strip(), reason, by);
            default -> throw new Refused("majorChange", "unknownOption", "[UPGRADE, DOWNGRADE, LEAD]");
        }
    }

    private static MajorTier tier(DelegateExecution execution, String field) {
        var tier = text(execution, field);
        try {
            return tier.equals(NOT_MAJOR) && field.equals("lowerTier") ? null : MajorTier.valueOf(tier);
        } catch (IllegalArgumentException e) {
            throw new Refused(field, "required");
        }
    }

    private Complaint complaint(DelegateExecution execution) {
        try {
            return Optional.of(ComplaintNumber.of(
                            text(execution, "complaintNumber").strip()))
                    .flatMap(complaints::find)
                    .orElseThrow(() -> new Refused("complaintNumber", "complaintUnknown"));
        } catch (IllegalArgumentException e) {
            throw new Refused("complaintNumber", "complaintUnknown");
        }
    }

    private static String text(DelegateExecution execution, String name) {
        return Objects.toString(execution.getVariable(name), "");
    }
}
