package io.huiyin.audit;

import java.time.Instant;

/** What is counted once of the engine's history, so that nobody waits for it: rules that fired, and the visits of each day. */
public interface HistoryDigest {

    /**
     * Counts what has not been counted of the time before a moment; visits by whole days in Shanghai. Doing it again, or on two nodes
     * at once, changes nothing.
     *
     * @param until long enough ago that no transaction of that time is still open
     */
    void catchUp(Instant until);
}
