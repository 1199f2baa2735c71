package io.huiyin.audit.web;

import io.huiyin.archive.RecordWords;
import io.huiyin.deadline.ClockEvent;
import io.huiyin.deadline.ClockLedger;
import io.huiyin.deadline.ClockState;
import io.huiyin.text.Words;
import java.time.Instant;
import java.util.List;

/** How one clock of one round went, with every entry of its ledger: why it moved, who answered for it. */
record ClockRow(
        String clock,
        String name,
        int round,
        String limit,
        Instant startedAt,
        Instant firstDueAt,
        Instant dueAt,
        Instant stoppedAt,
        Instant missedAt,
        boolean provisional,
        List<Move> moves) {

    static List<ClockRow> of(ClockLedger ledger, RecordWords words) {
        return ledger.states().stream()
                .map(state -> of(state, ledger.events(), words))
                .toList();
    }

    private static ClockRow of(ClockState state, List<ClockEvent> events, RecordWords words) {
        return new ClockRow(
                state.clock().label(),
                Words.of(state.clock(), words.locale()),
                state.round(),
                words.value(state.limit()),
                state.startedAt(),
                state.firstDueAt(),
                state.dueAt(),
                state.stoppedAt(),
                state.missedAt(),
                state.provisional(),
                events.stream()
                        .filter(event -> event.clock() == state.clock() && event.round() == state.round())
                        .map(event -> Move.of(event, words))
                        .toList());
    }

    /** An entry of the ledger. */
    record Move(Instant at, String kind, String limit, String by, String reason) {

        static Move of(ClockEvent event, RecordWords words) {
            var reason = event.reason() == null ? null : words.value("reason", event.reason());
            var limit = event.limit() == null ? null : words.value(event.limit());
            return new Move(event.at(), event.kind().name(), limit, event.by(), reason);
        }
    }
}
