package io.huiyin.intake;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockState;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Deadlines;
import io.huiyin.deadline.Limit;
import io.huiyin.deadline.Limits;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is due when on a complaint, also in the moment before its clocks are started. */
public class Promises {

    private static final Set<ClockId> FROM_RECEIPT = EnumSet.of(ClockId.K02, ClockId.K03, ClockId.K05, ClockId.K20);

    private final Clocks clocks;
    private final Limits limits;
    private final Deadlines deadlines;

    public Promises(Clocks clocks, Limits limits, Deadlines deadlines) {
        this.clocks = clocks;
        this.limits = limits;
        this.deadlines = deadlines;
    }

    /** The clocks of all rounds as the ledger has them, in the order in which they were started. */
    public List<ClockState> clocks(ComplaintNumber complaint) {
        return clocks.ledger(complaint).states();
    }

    /** What is due next, soonest first; a clock whose limit cannot be found out is left out. */
    public List<Promise> of(Complaint complaint) {
        var ledger = clocks.ledger(complaint.number());
        var promises = ledger.events().isEmpty()
                ? atReceipt(complaint)
                : ledger.running().stream().map(state -> new Promise(state.clock(), state.dueAt()));
        return sorted(promises);
    }

    private Stream<Promise> atReceipt(Complaint complaint) {
        var receivedAt = complaint.intake().receivedAt();
        var outside =
                complaint.intake().outsideDue().map(day -> deadlines.due(receivedAt, Limit.until(day, receivedAt)));
        return Stream.concat(
                FROM_RECEIPT.stream().flatMap(clock -> fromReceipt(clock, complaint).stream()),
                outside.map(due -> new Promise(ClockId.K21, due.at())).stream());
    }

    private static List<Promise> sorted(Stream<Promise> promises) {
        return promises.sorted(Comparator.comparing(Promise::dueAt)).toList();
    }

    /** A table of limits that is broken must not refuse a complaint: the step that starts the clocks reports it. */
    private Optional<Promise> fromReceipt(ClockId clock, Complaint complaint) {
        try {
            var due = deadlines.due(complaint.intake().receivedAt(), limits.of(clock));
            return Optional.of(new Promise(clock, due.at()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** A limit and the moment at which it runs out. */
    public record Promise(ClockId clock, Instant dueAt) {}
}
