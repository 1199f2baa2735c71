package io.huiyin.deadline;

import io.huiyin.deadline.ClockEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What happened to the clocks of one complaint. Every due date is computed from it and nowhere stored, so that a changed limit or
 * calendar has its effect and no promise is lost.
 */
public class ClockLedger {

    private final List<ClockEvent> events;
    private final Deadlines deadlines;
    private final List<ClockRun> runs = new ArrayList<>();

    /** @param events all entries of one complaint; those of one clock and round in their order */
    public ClockLedger(List<ClockEvent> events, Deadlines deadlines) {
        this.events = List.copyOf(events);
        this.deadlines = deadlines;
        for (var event : this.events) {
            if (event.kind() == Kind.STARTED) {
                runs.add(new ClockRun(event));
            } else {
                newest(event.clock(), event.round()).orElseThrow().add(event);
            }
        }
    }

    /** Every entry as it was made. */
    public List<ClockEvent> events() {
        return events;
    }

    /** How a clock stands in its newest round; empty when it was never started. */
    public Optional<ClockState> state(ClockId clock) {
        return newest(clock).map(this::state);
    }

    /** How every clock stands or stood, round by round. */
    public List<ClockState> states() {
        return runs.stream().map(this::state).toList();
    }

    /** The clocks that run now. */
    public List<ClockState> running() {
        return runs.stream()
                .filter(run -> run.stoppedAt() == null)
                .map(this::state)
                .toList();
    }

    /** The next entry of a clock; its place is the one after the entries known here, so that a concurrent writer is noticed. */
    ClockEvent next(ClockState state, Kind kind, Instant at, Limit limit, String by, String reason) {
        int place = nextPlace(state.clock(), state.round());
        return new ClockEvent(state.clock(), state.round(), place, kind, at, null, limit, by, reason);
    }

    /** The entry that starts a clock. */
    ClockEvent start(ClockId clock, int round, Instant at, Instant from, Limit limit, String by, String reason) {
        int place = nextPlace(clock, round);
        return new ClockEvent(clock, round, place, Kind.STARTED, at, from, limit, by, reason);
    }

    /** This ledger with one more entry. */
    ClockLedger with(ClockEvent event) {
        var more = new ArrayList<>(events);
        more.add(event);
        return new ClockLedger(more, deadlines);
    }

    private int nextPlace(ClockId clock, int round) {
        long known = events.stream()
                .filter(event -> event.clock() == clock && event.round() == round)
                .count();
        return (int) known + 1;
    }

    /** The newest run of a clock that was missed and that nobody has answered for. */
    Optional<ClockState> unanswered(ClockId clock) {
        return states().stream()
                .filter(state -> state.clock() == clock && state.isMissed() && !state.answered())
                .reduce((first, second) -> second);
    }

    /** When the limit in force was passed: at its due date, or when it was moved into the past. */
    Instant passed(ClockState state) {
        return newest(state.clock(), state.round()).orElseThrow().passed(state.dueAt());
    }

    private Optional<ClockRun> newest(ClockId clock) {
        return last(run -> run.clock() == clock);
    }

    private Optional<ClockRun> newest(ClockId clock, int round) {
        return last(run -> run.clock() == clock && run.round() == round);
    }

    private Optional<ClockRun> last(Predicate<ClockRun> wanted) {
        return runs.stream().filter(wanted).reduce((first, second) -> second);
    }

    private ClockState state(ClockRun run) {
        var start = run.started().startedAt();
        var promise = run.latestPromise();
        var due = capped(run, deadlines.due(start, promise.limit()), null);
        var first = capped(
                run, deadlines.due(start, run.started().limit()), run.started().at());
        return new ClockState(
                run.clock(),
                run.round(),
                start,
                promise.limit(),
                first.at(),
                due.at(),
                run.stoppedAt(),
                run.missedAt(),
                run.warned(),
                run.isAnswered(),
                due.provisional(),
                promise.by(),
                promise.reason());
    }

    /** @param known moment up to which the capping clock's entries count, or null for all */
    private DueDate capped(ClockRun run, DueDate due, Instant known) {
        return run.clock()
                .cappedBy()
                .flatMap(cap -> newest(cap, run.round()))
                .filter(cap -> cap.wasRunningAt(run.started().startedAt()))
                .filter(cap -> known == null || !cap.started().at().isAfter(known))
                .map(cap -> due.cappedBy(deadlines.due(
                        cap.started().startedAt(),
                        (known == null ? cap.latestPromise() : cap.promiseAt(known)).limit())))
                .orElse(due);
    }
}
