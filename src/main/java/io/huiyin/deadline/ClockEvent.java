package io.huiyin.deadline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One entry of the clock ledger. Entries are only ever added.
 *
 * @param round handling round the clock runs for (S-14)
 * @param place position among the entries of this clock and round, from 1; two writers cannot take the same place
 * @param at when it happened, to the millisecond
 * @param startedAt moment the clock counts from; with {@link Kind#STARTED} only
 * @param limit the limit that applies from now on; with {@link Kind#STARTED} and {@link Kind#RETARGETED} only
 * @param by user id, or {@code system}
 * @param reason why; for a warning its threshold
 */
public record ClockEvent(
        ClockId clock,
        int round,
        int place,
        Kind kind,
        Instant at,
        Instant startedAt,
        Limit limit,
        String by,
        String reason) {

    /** @throws IllegalArgumentException if the limit is missing where one is set, or given where none is */
    public ClockEvent {
        if (kind.setsLimit() != (limit != null) || (kind == Kind.STARTED) != (startedAt != null)) {
            throw new IllegalArgumentException("Not an entry of the clock ledger: " + clock + " " + kind);
        }
        at = at.truncatedTo(ChronoUnit.MILLIS);
        startedAt = startedAt == null ? null : startedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** What happened to a clock. */
    public enum Kind {
        STARTED,
        RETARGETED,
        WARNED,
        MISSED,
        ANSWERED,
        STOPPED;

        boolean setsLimit() {
            return this == STARTED || this == RETARGETED;
        }

        /** Whether something else is due afterwards; warnings and misses only tell what was due anyway. */
        boolean movesDueDates() {
            return setsLimit() || this == STOPPED;
        }
    }
}
