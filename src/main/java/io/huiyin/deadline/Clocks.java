package io.huiyin.deadline;

import static io.huiyin.deadline.ClockEvent.Kind.ANSWERED;
import static io.huiyin.deadline.ClockEvent.Kind.MISSED;
import static io.huiyin.deadline.ClockEvent.Kind.RETARGETED;
import static io.huiyin.deadline.ClockEvent.Kind.STOPPED;
import static io.huiyin.deadline.ClockEvent.Kind.WARNED;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Starts, stops and watches the clocks of a complaint; what it does stands in the ledger and, if people were told, in the case log. */
public class Clocks {

    private final ClockLedgers ledgers;
    private final ClockNotes notes;
    private final List<ClockWatch> watches;
    private final Clock now;

    public Clocks(ClockLedgers ledgers, CaseLog log, List<ClockWatch> watches, Clock now) {
        this.ledgers = ledgers;
        this.notes = new ClockNotes(log);
        this.watches = List.copyOf(watches);
        this.now = now;
    }

    public ClockLedger ledger(ComplaintNumber complaint) {
        return ledgers.of(complaint);
    }

    /** The present promise of a running clock; empty when it does not run. */
    public Optional<Instant> dueAt(ComplaintNumber complaint, ClockId clock) {
        return running(ledger(complaint), clock).map(ClockState::dueAt);
    }

    /**
     * Starts a clock for a round; a second start within the round changes nothing, unless the clock may start again. A run of an
     * earlier round ends here (S-14).
     *
     * @param from moment it counts from
     */
    public void start(
            ComplaintNumber complaint, ClockId clock, int round, Instant from, Limit limit, String by, String reason) {
        var ledger = ledger(complaint);
        var before = ledger.state(clock);
        if (before.filter(state -> state.round() >= round && !mayRestart(state)).isPresent()) {
            return;
        }
        if (before.filter(ClockState::isRunning).isPresent()) {
            stop(complaint, clock, now.instant(), by, reason);
        }
        append(complaint, ledger.start(clock, round, now.instant(), from, limit, by, reason));
    }

    private static boolean mayRestart(ClockState state) {
        return state.clock().mayStartAgain() && !state.isRunning();
    }

    /** Sets another limit, counted from the same start; the first promise and a passed breach stay (S-11). */
    public void retarget(ComplaintNumber complaint, ClockId clock, Limit limit, String by, String reason) {
        var ledger = ledger(complaint);
        running(ledger, clock)
                .filter(state -> !state.limit().equals(limit))
                .ifPresent(
                        state -> append(complaint, ledger.next(state, RETARGETED, now.instant(), limit, by, reason)));
    }

    /**
     * Stops a running clock; one that does not run stays as it is. If its limit was over and nobody had noticed, it is noted as
     * missed and those who watch are told, as if its timer had been faster.
     *
     * @return whether it was noted as missed here
     */
    public boolean stop(ComplaintNumber complaint, ClockId clock, Instant at, String by, String reason) {
        var ledger = ledger(complaint);
        var state = running(ledger, clock);
        var late = state.filter(running -> !running.isMissed() && at.isAfter(running.dueAt()));
        var present =
                late.map(running -> noteMissed(complaint, ledger, running)).orElse(ledger);
        state.ifPresent(running -> append(complaint, present.next(running, STOPPED, at, null, by, reason)));
        late.ifPresent(running -> watches.forEach(watch -> watch.stoppedLate(complaint, clock)));
        return late.isPresent();
    }

    /**
     * Lets a clock of the present round count from another moment with the limit it has or had, whether it runs or was stopped:
     * complaints were merged or parted (S-16). What was promised before stays in the ledger.
     */
    public void countFrom(ComplaintNumber complaint, ClockId clock, Instant from, String by, String reason) {
        var ledger = ledger(complaint);
        ledger.state(clock).ifPresent(state -> {
            var present = ledger;
            if (state.isRunning()) {
                var stopped = ledger.next(state, STOPPED, now.instant(), null, by, reason);
                append(complaint, stopped);
                present = ledger.with(stopped);
            }
            append(complaint, present.start(clock, state.round(), now.instant(), from, state.limit(), by, reason));
        });
    }

    /** Notes that a limit is used up: true once, and only while the clock runs and is overdue, so that nobody is told twice. */
    public boolean miss(ComplaintNumber complaint, ClockId clock, Instant at) {
        var ledger = ledger(complaint);
        var overdue = running(ledger, clock).filter(state -> state.isOverdue(at) && !state.isMissed());
        overdue.ifPresent(state -> noteMissed(complaint, ledger, state));
        return overdue.isPresent();
    }

    /** Notes a warning: true once per threshold and limit, and only while there is still time. */
    public boolean warn(ComplaintNumber complaint, ClockId clock, String threshold, Instant at) {
        var ledger = ledger(complaint);
        var inTime = running(ledger, clock)
                .filter(state -> !state.isMissed() && !state.isOverdue(at))
                .filter(state -> !state.warned().contains(threshold));
        inTime.ifPresent(state -> {
            append(complaint, ledger.next(state, WARNED, at, null, CaseEntry.SYSTEM, threshold));
            notes.warned(complaint, state, at, threshold);
        });
        return inTime.isPresent();
    }

    /** Records who answered for a missed limit and why it was missed (S-09). */
    public void answer(ComplaintNumber complaint, ClockId clock, String by, String reasonCode, String explanation) {
        var ledger = ledger(complaint);
        ledger.unanswered(clock).ifPresent(state -> {
            append(complaint, ledger.next(state, ANSWERED, now.instant(), null, by, reasonCode));
            notes.answered(complaint, state, now.instant(), by, reasonCode, explanation);
        });
    }

    private ClockLedger noteMissed(ComplaintNumber complaint, ClockLedger ledger, ClockState state) {
        var missed = ledger.next(state, MISSED, ledger.passed(state), null, CaseEntry.SYSTEM, null);
        append(complaint, missed);
        notes.missed(complaint, state, missed.at());
        return ledger.with(missed);
    }

    private void append(ComplaintNumber complaint, ClockEvent event) {
        ledgers.append(complaint, event);
        if (event.kind().movesDueDates()) {
            watches.forEach(watch -> watch.clocksChanged(complaint));
        }
    }

    private static Optional<ClockState> running(ClockLedger ledger, ClockId clock) {
        return ledger.state(clock).filter(ClockState::isRunning);
    }
}
