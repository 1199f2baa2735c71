package io.huiyin.deadline.bpmn;

import io.huiyin.deadline.ClockLedger;
import io.huiyin.deadline.ClockState;
import io.huiyin.deadline.Deadlines;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The warnings that belong to a task, for example {@code K05 75%, K20 10d}; one timer of the task waits for the next of them. */
record Warnings(List<Warning> all) implements ModelDate {

    private static final Pattern EXPRESSION =
            Pattern.compile("deadlines\\.nextWarning\\(\\s*execution\\s*,\\s*'([^']+)'\\s*\\)");

    static Warnings of(String text) {
        return new Warnings(Stream.of(text.split(",")).map(Warning::of).toList());
    }

    static Optional<Warnings> in(String expression) {
        var parts = EXPRESSION.matcher(expression);
        return parts.find() ? Optional.of(of(parts.group(1))) : Optional.empty();
    }

    @Override
    public Date at(ClockLedger ledger, Deadlines deadlines) {
        return all.stream()
                .flatMap(warning -> pending(warning, ledger).map(state -> warning.at(state, deadlines)).stream())
                .min(Instant::compareTo)
                .map(Date::from)
                .orElse(NEVER);
    }

    /** Those whose moment has come and that nobody has given. */
    List<Warning> due(ClockLedger ledger, Deadlines deadlines, Instant now) {
        return all.stream()
                .filter(warning -> pending(warning, ledger)
                        .filter(state -> !warning.at(state, deadlines).isAfter(now))
                        .isPresent())
                .toList();
    }

    private static Optional<ClockState> pending(Warning warning, ClockLedger ledger) {
        return ledger.state(warning.clock()).filter(ClockState::isRunning).filter(warning::isPending);
    }
}
