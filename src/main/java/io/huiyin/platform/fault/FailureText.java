package io.huiyin.platform.fault;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.PersonalData;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;

/** What may be kept and shown of why a step failed: operations repair without reading customers' data (duty list, S-46). */
class FailureText {

    private final Supplier<Complaints> complaints;

    FailureText(Supplier<Complaints> complaints) {
        this.complaints = complaints;
    }

    /** The text, or null if it was null, without what names the customer of the process instance's complaint. */
    String harmless(String text, String processInstanceId) {
        if (text == null) {
            return null;
        }
        return number(processInstanceId)
                .flatMap(complaints.get()::find)
                .map(complaint -> PersonalData.without(text, complaint.intake()))
                .orElseGet(() -> PersonalData.without(text));
    }

    /** Not every process belongs to a complaint. */
    private static Optional<ComplaintNumber> number(String processInstanceId) {
        if (processInstanceId == null) {
            return Optional.empty();
        }
        var instance = Context.getCommandContext().getExecutionManager().findExecutionById(processInstanceId);
        try {
            return Optional.ofNullable(instance)
                    .map(execution -> execution.getBusinessKey())
                    .map(ComplaintNumber::of);
        } catch (IllegalArgumentException anotherKey) {
            return Optional.empty();
        }
    }
}
