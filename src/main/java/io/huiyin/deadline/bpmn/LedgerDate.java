package io.huiyin.deadline.bpmn;

import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockLedger;
import io.huiyin.deadline.ClockState;
import io.huiyin.deadline.Deadlines;
import io.huiyin.deadline.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;

/** The end of a clock, as an expression names it: {@code deadlines.due(execution, 'K05')}, or the morning of its last day. */
record LedgerDate(ClockId clock, boolean inTheMorning) implements ModelDate {

    /** When customers are written to who did not expect it. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final Pattern EXPRESSION =
            Pattern.compile("deadlines\\.(due|followUpCycle)\\(\\s*execution\\s*,\\s*'(K\\w+)'\\s*\\)");

    static Optional<LedgerDate> in(String expression) {
        var parts = EXPRESSION.matcher(expression);
        return parts.find()
                ? Optional.of(new LedgerDate(
                        ClockId.valueOf(parts.group(2)), parts.group(1).equals("followUpCycle")))
                : Optional.empty();
    }

    @Override
    public Date at(ClockLedger ledger, Deadlines deadlines) {
        return ledger.state(clock)
                .filter(ClockState::isRunning)
                .map(state -> Date.from(inTheMorning ? morningOfTheLastDay(state.dueAt()) : state.dueAt()))
                .orElse(NEVER);
    }

    private static Instant morningOfTheLastDay(Instant due) {
        return LocalDate.ofInstant(due.minusMillis(1), WorkingDays.ZONE)
                .atTime(MORNING)
                .atZone(WorkingDays.ZONE)
                .toInstant();
    }
}
