package io.huiyin.closure.bpmn;

import io.huiyin.closure.CheckList;
import io.huiyin.closure.UntoldAnswer;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.SealLimit;
import io.huiyin.process.Decision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a complaint whose check-list holds; anything missing is an incident, not a closed complaint (S-12). */
@Component
class CloseComplaintDelegate implements JavaDelegate {

    private static final String UNRESOLVED = "MANAGEMENT_FINAL";
    private static final String REASON = "CLOSED";

    private final CaseFile cases;
    private final UntoldAnswer untold;
    private final SealLimit sealLimit;
    private final RegularFeedback regularFeedback;

    CloseComplaintDelegate(CaseFile cases, UntoldAnswer untold, SealLimit sealLimit, RegularFeedback regularFeedback) {
        this.untold = untold;
        this.regularFeedback = regularFeedback;
        this.cases = cases;
        this.sealLimit = sealLimit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = Decision.complaint(execution);
        var missing = CheckList.missing(cases.get(number));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Complaint " + number + " cannot close, missing: " + missing);
        }
        if (untold.isOf(number)) {
            throw new IllegalStateException(
                    "Complaint " + number + " cannot close: the result came back, call the customer");
        }
        var complaint = cases.change(number, it -> {
            it.reach(Milestone.CLOSED, cases.now());
            boolean unresolved = it.outcome().filter(UNRESOLVED::equals).isPresent();
            it.become(unresolved ? Status.CLOSED_UNRESOLVED : Status.CLOSED);
        });
        regularFeedback.end(number, REASON);
        sealLimit.begin(complaint, cases.now(), REASON);
    }
}
