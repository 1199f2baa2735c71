package io.huiyin.intake.bpmn;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.intake.HearCustomer;
import io.huiyin.process.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands on what an agent has heard from a customer about a registered complaint (R7.1-i, S-15). */
@Component
class PassOnMessageDelegate implements JavaDelegate {

    private static final String WITHDRAWAL = "WITHDRAWAL";

    private final HearCustomer hearCustomer;
    private final Complaints complaints;

    PassOnMessageDelegate(HearCustomer hearCustomer, Complaints complaints) {
        this.hearCustomer = hearCustomer;
        this.complaints = complaints;
    }

    /** @throws Refused naming the field and why the message cannot be passed on */
    @Override
    public void execute(DelegateExecution execution) {
        var actor = Actor.of(execution.getProcessEngineServices());
        var complaint = complaint(execution.getVariable("complaintNumber"));
        if (complaint.conflict().keepsOut(actor.user(), actor.groups())) {
            throw new Refused("complaintNumber", "conflictOfInterest");
        }
        execution.setProcessBusinessKey(complaint.number().value());
        var by = actor.user();
        try {
            if (WITHDRAWAL.equals(execution.getVariable("messageKind"))) {
                hearCustomer.withdraw(complaint, given(execution, "statement"), by);
            } else {
                hearCustomer.addInformation(complaint, given(execution, "information"), by);
            }
        } catch (NotNow e) {
            throw new Refused("messageKind", e.reason());
        }
    }

    private Complaint complaint(Object number) {
        try {
            return Optional.ofNullable(number)
                    .map(Object::toString)
                    .map(String::strip)
                    .map(ComplaintNumber::of)
                    .flatMap(complaints::find)
                    .orElseThrow(() -> new Refused("complaintNumber", "complaintUnknown"));
        } catch (IllegalArgumentException e) {
            throw new Refused("complaintNumber", "complaintUnknown");
        }
    }

    private static Map<String, Object> given(DelegateExecution execution, String text) {
        var given = new HashMap<String, Object>();
        given.put(text, execution.getVariable(text));
        given.put("channel", execution.getVariable("channel"));
        return given;
    }
}
