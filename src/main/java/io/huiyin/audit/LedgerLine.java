package io.huiyin.audit;

import java.time.Instant;

/**
 * A line of the clock ledger as it is kept.
 *
 * @param place position among the lines of this clock and round
 * @param limit the limit that applies from now on, or null where none is set
 */
public record LedgerLine(String complaint, String clock, int round, int place, String kind, Instant at, String limit) {

    /** What stands before the first line of a complaint. */
    static LedgerLine before(String complaint) {
        return new LedgerLine(complaint, "", 0, 0, null, null, null);
    }
}
