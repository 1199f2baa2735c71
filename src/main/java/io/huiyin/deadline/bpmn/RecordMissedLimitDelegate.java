package io.huiyin.deadline.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.process.ComplaintVariables;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes a missed limit; says no when its clock has stopped or the miss is known, so that nobody is told twice (S-09). */
@Component
class RecordMissedLimitDelegate implements JavaDelegate {

    private final Clocks clocks;
    private final Clock clock;

    RecordMissedLimitDelegate(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var complaint = ComplaintNumber.of(execution.getProcessBusinessKey());
        var missed = ClockId.valueOf(ComplaintVariables.MISSED_CLOCK.in(execution));
        execution.setVariableLocal(
                ComplaintVariables.LIMIT_MISSED.name(), clocks.miss(complaint, missed, clock.instant()));
    }
}
