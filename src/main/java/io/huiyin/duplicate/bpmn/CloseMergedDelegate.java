package io.huiyin.duplicate.bpmn;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.SealLimit;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.Decision;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A merged complaint ends with the one that was handled for it; its seal is due seven working days later (C-09, S-16). */
@Component
class CloseMergedDelegate implements JavaDelegate {

    private final CaseFile cases;
    private final SealLimit sealLimit;

    CloseMergedDelegate(CaseFile cases, SealLimit sealLimit) {
        this.cases = cases;
        this.sealLimit = sealLimit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = Decision.complaint(execution);
        var leading = cases.get(ComplaintNumber.of(ComplaintVariables.DUPLICATE_OF.in(execution)));
        var closed = closed(leading, cases.get(number));
        var merged = cases.change(number, it -> {
            it.reach(Milestone.CLOSED, closed);
            it.end(Status.MERGED.name());
        });
        sealLimit.begin(merged, closed, Status.MERGED.name());
    }

    /** Not before its own submitter had his answer. */
    private Instant closed(Complaint leading, Complaint merged) {
        return Stream.of(leading.reachedAt(Milestone.CLOSED), merged.reachedAt(Milestone.FED_BACK))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseGet(cases::now);
    }
}
