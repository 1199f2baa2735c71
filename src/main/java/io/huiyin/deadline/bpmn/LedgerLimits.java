package io.huiyin.deadline.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockState;
import io.huiyin.deadline.Clocks;
import io.huiyin.process.RunningLimits;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the running limits from the clock ledger. */
@Component
class LedgerLimits implements RunningLimits {

    private final Clocks clocks;

    LedgerLimits(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public List<RunningLimit> of(ComplaintNumber complaint) {
        return clocks.ledger(complaint).running().stream()
                .filter(state -> !state.clock().isCycle())
                .sorted(Comparator.comparing(ClockState::dueAt))
                .map(state -> new RunningLimit(state.clock(), state.dueAt(), state.provisional(), state.isMissed()))
                .toList();
    }

    @Override
    public Optional<MissedLimit> missed(ComplaintNumber complaint, String clock) {
        return clocks.ledger(complaint)
                .state(ClockId.valueOf(clock))
                .map(state -> new MissedLimit(state.clock(), state.dueAt(), state.stoppedAt()));
    }
}
