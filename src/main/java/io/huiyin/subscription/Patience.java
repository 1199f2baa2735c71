package io.huiyin.subscription;

import java.time.Duration;
import java.time.Instant;

/**
 * How long and how often is tried.
 *
 * @param firstRetry pause after the first failure; it doubles with each further one
 * @param longestPause at most
 * @param giveUpAfter how long a subscriber may be out of order before what waits for him is given up
 * @param refusals how often one message may be refused before it is given up
 */
public record Patience(Duration firstRetry, Duration longestPause, Duration giveUpAfter, int refusals) {

    private static final int MOST_DOUBLINGS = 20;

    /** When is tried again after so many failures. */
    Instant next(Instant now, int failures) {
        long doubled = firstRetry.toMillis() << Math.min(MOST_DOUBLINGS, Math.max(0, failures - 1));
        return now.plusMillis(Math.min(doubled, longestPause.toMillis()));
    }
}
