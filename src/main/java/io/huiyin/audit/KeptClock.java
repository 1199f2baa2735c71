package io.huiyin.audit;

import io.huiyin.deadline.LedgerLine;

/** A line of a clock ledger with the hash that stands beside it; null if the application has not written it. */
public record KeptClock(LedgerLine line, String hash) {

    /** What stands before the first line of a complaint. */
    static KeptClock before(String complaint) {
        return new KeptClock(LedgerLine.before(complaint), null);
    }
}
