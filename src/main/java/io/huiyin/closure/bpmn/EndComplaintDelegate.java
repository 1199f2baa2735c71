package io.huiyin.closure.bpmn;

import static io.huiyin.process.ComplaintVariables.ENDING;

import io.huiyin.closure.UntoldAnswer;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.SealLimit;
import io.huiyin.process.Decision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a complaint that is not handled: withdrawn, not accepted or passed on (S-15, S-19). */
@Component
class EndComplaintDelegate implements JavaDelegate {

    private final CaseFile cases;
    private final Clocks clocks;
    private final SealLimit sealLimit;

    EndComplaintDelegate(CaseFile cases, Clocks clocks, SealLimit sealLimit) {
        this.cases = cases;
        this.clocks = clocks;
        this.sealLimit = sealLimit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = Decision.complaint(execution);
        var status = status(ENDING.in(execution));
        for (var clock : ClockId.values()) {
            if (status == Status.WITHDRAWN || !UntoldAnswer.OF_ENDING.contains(clock)) {
                clocks.stop(number, clock, cases.now(), CaseEntry.SYSTEM, status.name());
            }
        }
        var complaint = cases.change(number, it -> {
            it.reach(Milestone.CLOSED, cases.now());
            it.end(status.name());
            it.become(status);
        });
        sealLimit.begin(complaint, cases.now(), status.name());
    }

    private static Status status(String ending) {
        return ending.equals("WITHDRAWAL_CONFIRMED") ? Status.WITHDRAWN : Status.valueOf(ending);
    }
}
