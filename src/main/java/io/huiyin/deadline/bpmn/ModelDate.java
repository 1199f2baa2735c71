package io.huiyin.deadline.bpmn;

import io.huiyin.deadline.ClockLedger;
import io.huiyin.deadline.Deadlines;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** A date that a timer of a diagram waits for and that comes from the clock ledger. */
interface ModelDate {

    /** Further away than any timer: the clock does not run, or does not apply to this complaint. */
    Date NEVER = Date.from(Instant.parse("9999-01-01T00:00:00Z"));

    /** The date as the ledger has it now. */
    Date at(ClockLedger ledger, Deadlines deadlines);

    /** The date that an expression of a diagram names; empty when it names none. */
    static Optional<ModelDate> in(String expression) {
        var text = text(expression);
        return Warnings.in(text).map(ModelDate.class::cast).or(() -> LedgerDate.in(text));
    }

    /** An expression as it is read here, where both kinds of quotes mean the same; empty where there is none. */
    static String text(String expression) {
        return expression == null ? "" : expression.replace('"', '\'');
    }
}
