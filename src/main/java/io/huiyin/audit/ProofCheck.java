package io.huiyin.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A check of all chains that runs, or ran, in the background.
 *
 * @param anchorDay day of the anchor that the chains are held against, or null
 * @param links how many there were when it began, over all chains
 * @param checked how many of them it has walked
 * @param seenAt when it last told how far it was
 * @param endedAt null while it runs, and for good when its node is gone
 * @param found null until it has ended, and for good when it broke off
 */
public record ProofCheck(
        long id,
        Instant startedAt,
        String startedBy,
        LocalDate anchorDay,
        long links,
        long checked,
        Instant seenAt,
        Instant endedAt,
        List<Checked> found) {

    /** After this time without a word its node is taken to be gone. */
    static final Duration SILENCE = Duration.ofMinutes(5);

    /** Where a check stands. */
    public enum State {
        RUNNING,
        ENDED,
        /** It has found nothing and will not: a fault stopped it, or its node is gone. */
        BROKEN_OFF
    }

    /** Where it stands at this moment. */
    public State state(Instant now) {
        if (found != null) {
            return State.ENDED;
        }
        boolean gone = endedAt != null || seenAt.isBefore(now.minus(SILENCE));
        return gone ? State.BROKEN_OFF : State.RUNNING;
    }
}
