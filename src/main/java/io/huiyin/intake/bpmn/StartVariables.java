package io.huiyin.intake.bpmn;

import static io.huiyin.process.ComplaintVariables.CHANNEL;
import static io.huiyin.process.ComplaintVariables.COMPLAINT_NUMBER;
import static io.huiyin.process.ComplaintVariables.CUSTOMER;
import static io.huiyin.process.ComplaintVariables.CUSTOMER_IMPORTANCE;
import static io.huiyin.process.ComplaintVariables.EXTERNAL_BODY;
import static io.huiyin.process.ComplaintVariables.FIRST_CONTACT_OWNER;
import static io.huiyin.process.ComplaintVariables.HANDLER;
import static io.huiyin.process.ComplaintVariables.IMPACT_SCOPE;
import static io.huiyin.process.ComplaintVariables.MAJOR_SIGNS;
import static io.huiyin.process.ComplaintVariables.PRIOR_COMPLAINTS;
import static io.huiyin.process.ComplaintVariables.ROUND;
import static io.huiyin.process.ComplaintVariables.SERVICE_TYPE;
import static io.huiyin.process.ComplaintVariables.SEVERELY_DISSATISFIED;
import static io.huiyin.process.ComplaintVariables.SOLVED_AT_FIRST_CONTACT;
import static io.huiyin.process.ComplaintVariables.SUBTOPIC;
import static io.huiyin.process.ComplaintVariables.URGENT_CONTENT;

import io.huiyin.intake.Registered;
import io.huiyin.process.Variable;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the diagram knows of a complaint when it starts. */
final class StartVariables {

    private StartVariables() {}

    static void set(DelegateExecution execution, Registered registered) {
        var complaint = registered.complaint();
        var intake = complaint.intake();
        execution.setProcessBusinessKey(complaint.number().value());
        COMPLAINT_NUMBER.set(execution, complaint.number().value());
        CHANNEL.set(execution, intake.channel().name());
        setName(execution, SERVICE_TYPE, intake.serviceType());
        setName(execution, SUBTOPIC, intake.subtopic());
        setName(execution, IMPACT_SCOPE, intake.impactScope());
        setName(execution, CUSTOMER_IMPORTANCE, intake.customer().importance());
        setName(
                execution,
                EXTERNAL_BODY,
                intake.outside() == null ? null : intake.outside().body());
        URGENT_CONTENT.set(execution, registered.urgentContent());
        MAJOR_SIGNS.set(execution, String.join(",", registered.majorSigns()));
        SEVERELY_DISSATISFIED.set(execution, intake.severelyDissatisfied());
        PRIOR_COMPLAINTS.set(execution, registered.priorComplaints());
        complaint.firstContactOwner().ifPresent(owner -> FIRST_CONTACT_OWNER.set(execution, owner));
        SOLVED_AT_FIRST_CONTACT.set(execution, registered.solvedAtFirstContact());
        CUSTOMER.set(execution, intake.customer().maskedName());
        ROUND.set(execution, complaint.round());
        if (registered.solvedAtFirstContact()) {
            HANDLER.set(execution, intake.receivedBy());
        }
    }

    /** Sets null too: decision tables need the variable. */
    private static void setName(DelegateExecution execution, Variable<String> variable, Enum<?> value) {
        variable.set(execution, value == null ? null : value.name());
    }
}
