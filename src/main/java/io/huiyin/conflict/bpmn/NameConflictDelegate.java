package io.huiyin.conflict.bpmn;

import io.huiyin.complaint.ConflictOfInterest;
import io.huiyin.conflict.NameConflict;
import io.huiyin.process.bpmn.NamedComplaint;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A supervisor says in Tasklist whom a complaint is about (S-48). */
@Component
class NameConflictDelegate implements JavaDelegate {

    private final NameConflict nameConflict;
    private final NamedComplaint named;

    NameConflictDelegate(@Lazy NameConflict nameConflict, NamedComplaint named) {
        this.nameConflict = nameConflict;
        this.named = named;
    }

    /** @throws io.huiyin.complaint.Refused naming the field and why it cannot be done */
    @Override
    public void execute(DelegateExecution execution) {
        var by = NamedComplaint.by(execution, "csc-supervisor");
        var complaint = named.in(execution, "complaintNumber").number();
        execution.setProcessBusinessKey(complaint.value());
        var conflict = new ConflictOfInterest(ids(execution, "aboutPersons"), ids(execution, "aboutDepartments"));
        nameConflict.name(complaint, conflict, NamedComplaint.text(execution, "relationReason"), by);
    }

    private static Set<String> ids(DelegateExecution execution, String field) {
        return Arrays.stream(NamedComplaint.text(execution, field).split("[,;，、\\s]+"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }
}
