package io.huiyin.duplicate.bpmn;

import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.duplicate.MergeComplaints;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.bpmn.NamedComplaint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A supervisor merges two complaints in Tasklist, or parts them (S-16). */
@Component
class MergeOrPartDelegate implements JavaDelegate {

    private final MergeComplaints mergeComplaints;
    private final NamedComplaint named;

    MergeOrPartDelegate(MergeComplaints mergeComplaints, NamedComplaint named) {
        this.mergeComplaints = mergeComplaints;
        this.named = named;
    }

    /** @throws Refused naming the field and why it cannot be done */
    @Override
    public void execute(DelegateExecution execution) {
        var by = NamedComplaint.by(execution, "csc-supervisor");
        var complaint = named.in(execution, "complaintNumber").number();
        var reason = NamedComplaint.text(execution, "relationReason");
        execution.setProcessBusinessKey(complaint.value());
        try {
            if (ComplaintVariables.RELATION.in(execution).equals("PART")) {
                mergeComplaints.part(complaint, reason, by);
            } else {
                mergeComplaints.merge(
                        complaint, named.in(execution, "duplicateOf").number(), reason, by);
            }
        } catch (NotNow e) {
            throw new Refused("relation", e.reason());
        }
    }
}
