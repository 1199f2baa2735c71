package io.huiyin.duplicate;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockEvent.Kind;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockState;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Limit;
import io.huiyin.deadline.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** The clocks of complaints that are merged and parted: those of the merged one rest, the leading one counts from the earliest receipt (S-16). */
class MergedClocks {

    private static final String REASON = "MERGED";

    /** The outer limit from regulation survives merging: each customer has to be answered. */
    private static final ClockId LEGAL = ClockId.K20;

    /** The limits that count from the receipt. */
    private static final Set<ClockId> FROM_RECEIPT = EnumSet.of(
            ClockId.K02,
            ClockId.K03,
            ClockId.K05,
            ClockId.K06_REPLY,
            ClockId.K07,
            ClockId.K08,
            ClockId.K09,
            ClockId.K10,
            ClockId.K12,
            ClockId.K14,
            ClockId.K20);

    private final Clocks clocks;
    private final CaseFile cases;

    MergedClocks(Clocks clocks, CaseFile cases) {
        this.clocks = clocks;
        this.cases = cases;
    }

    /** The day that a body outside the company has named now binds the leading complaint: one answer is given for both (S-47). */
    void passOn(Complaint merged, Complaint leading, String by) {
        var from = leading.intake().receivedAt();
        merged.intake().outsideDue().filter(day -> isFirst(day, leading)).ifPresent(day -> {
            clocks.start(leading.number(), ClockId.K21, leading.round(), from, Limit.until(day, from), by, REASON);
            clocks.retarget(leading.number(), ClockId.K21, Limit.until(day, from), by, REASON);
        });
    }

    private boolean isFirst(LocalDate day, Complaint leading) {
        var due = clocks.dueAt(leading.number(), ClockId.K21);
        return due.isEmpty() || day.isBefore(LocalDate.ofInstant(due.get().minusMillis(1), WorkingDays.ZONE));
    }

    void rest(ComplaintNumber merged, String by) {
        clocks.ledger(merged).running().stream()
                .map(ClockState::clock)
                .filter(clock -> clock != LEGAL)
                .forEach(clock -> clocks.stop(merged, clock, cases.now(), by, REASON));
    }

    /** What rested runs on from where it began: the customer has waited all the time. */
    void wake(Complaint parted, String by) {
        var ledger = clocks.ledger(parted.number());
        ledger.states().stream()
                .filter(state -> !state.isRunning() && rests(parted.number(), state))
                .forEach(state -> clocks.countFrom(parted.number(), state.clock(), state.startedAt(), by, "PARTED"));
    }

    private boolean rests(ComplaintNumber complaint, ClockState state) {
        return clocks.ledger(complaint).events().stream()
                .filter(event -> event.clock() == state.clock() && event.round() == state.round())
                .reduce((first, second) -> second)
                .filter(last -> last.kind() == Kind.STOPPED && REASON.equals(last.reason()))
                .isPresent();
    }

    /**
     * Lets the running limits of the leading complaint that count from its receipt count from the earliest one.
     *
     * @param before the receipt from which they have counted so far; the response after a later upgrade counts from that (S-11)
     */
    void follow(ComplaintNumber leading, Instant before, Instant earliest, String by) {
        clocks.ledger(leading).running().stream()
                .filter(state -> state.round() == 1)
                .filter(state -> FROM_RECEIPT.contains(state.clock())
                        || state.clock() == ClockId.K04 && state.startedAt().equals(before))
                .filter(state -> !state.startedAt().equals(earliest))
                .forEach(state -> clocks.countFrom(leading, state.clock(), earliest, by, REASON));
    }
}
