package io.huiyin.closure.bpmn;

import static io.huiyin.process.ComplaintVariables.ALREADY_CARRIED_OUT;
import static io.huiyin.process.ComplaintVariables.CONTRACT_CHANGE;
import static io.huiyin.process.ComplaintVariables.ROUND;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.process.Decision;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the next handling round (R7.2-4c, S-14). */
@Component
class StartNextRoundDelegate implements JavaDelegate {

    /** Those for the result run on after it came back; the next round has its own. */
    private static final List<ClockId> OF_THE_ROUND =
            List.of(ClockId.K13, ClockId.K14, ClockId.K15, ClockId.K16, ClockId.K18);

    private final CaseFile cases;
    private final Clocks clocks;

    StartNextRoundDelegate(CaseFile cases, Clocks clocks) {
        this.cases = cases;
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = Decision.complaint(execution);
        OF_THE_ROUND.forEach(clock -> clocks.stop(number, clock, cases.now(), CaseEntry.SYSTEM, "ROUND_STARTED"));
        var complaint = cases.change(number, Complaint::startNextRound);
        cases.note(
                complaint,
                CaseEntry.SYSTEM,
                CaseEntry.Event.ROUND_STARTED,
                execution.getCurrentActivityId(),
                Map.of("round", complaint.round()));
        ROUND.set(execution, complaint.round());
        // forms begin with what stands in variables, and the next solution is another one
        List.of(ALREADY_CARRIED_OUT, CONTRACT_CHANGE).forEach(answer -> answer.set(execution, false));
    }
}
