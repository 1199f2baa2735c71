package io.huiyin.deadline.bpmn;

import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockLedger;
import io.huiyin.deadline.ClockState;
import io.huiyin.deadline.Deadlines;
import io.huiyin.deadline.Limit;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date that a timer of a diagram waits for, as its expression names it, for example {@code deadlines.warning(execution,
 * 'K05', 75)}.
 */
record LedgerDate(Kind kind, ClockId clock, int amount) {

    /** Further away than any timer: the clock does not run, or does not apply to this complaint. */
    static final Date NEVER = Date.from(Instant.parse("9999-01-01T00:00:00Z"));

    private static final Pattern EXPRESSION =
            Pattern.compile("deadlines\\.(\\w+)\\(\\s*execution\\s*,\\s*'(K\\w+)'\\s*(?:,\\s*(\\d+)\\s*)?\\)");

    /** Which moment of a clock is meant. */
    enum Kind {
        /** The present promise. */
        due,
        /** The moment at which a percentage of the time is used up. */
        warning,
        /** The close of business a number of working days before the promise. */
        workingDaysBefore,
        /** The end of the n-th calendar day of the clock. */
        dayOf
    }

    /** The date that an expression names; empty when it names none. */
    static Optional<LedgerDate> in(String expression) {
        var parts = EXPRESSION.matcher(expression == null ? "" : expression);
        return parts.find()
                ? kind(parts.group(1)).map(kind -> of(kind, parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    private static LedgerDate of(Kind kind, String clock, String amount) {
        return new LedgerDate(kind, ClockId.valueOf(clock), amount == null ? 0 : Integer.parseInt(amount));
    }

    private static Optional<Kind> kind(String name) {
        for (var kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The date as the ledger has it now. */
    Date at(ClockLedger ledger, Deadlines deadlines) {
        return ledger.state(clock)
                .filter(ClockState::isRunning)
                .map(state -> Date.from(moment(state, deadlines)))
                .orElse(NEVER);
    }

    private Instant moment(ClockState state, Deadlines deadlines) {
        return switch (kind) {
            case due -> state.dueAt();
            case warning -> state.atPercent(amount);
            case workingDaysBefore -> deadlines.workingDaysBefore(state.dueAt(), amount);
            case dayOf ->
                deadlines.due(state.startedAt(), Limit.calendarDays(amount)).at();
        };
    }
}
