package io.huiyin.deadline;

import java.time.Instant;

/**
 * The moment at which a limit runs out.
 *
 * @param provisional whether it was computed with a year whose holidays are not known yet (S-01)
 */
public record DueDate(Instant at, boolean provisional) {

    /** The earlier of the two. */
    DueDate cappedBy(DueDate other) {
        return other.at.isBefore(at) ? other : this;
    }
}
