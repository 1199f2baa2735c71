package io.huiyin.deadline;

import java.time.Instant;
import java.util.List;

/**
 * How one clock of a complaint stands in one round.
 *
 * @param limit the limit in force
 * @param firstDueAt the first promise; never changes (S-11)
 * @param dueAt the present promise
 * @param stoppedAt null while the clock runs
 * @param missedAt when the limit ran out, null if it did not
 * @param warned thresholds warned of since the limit in force was set
 * @param answered whether somebody has answered for the missed limit (S-09)
 * @param provisional whether the present promise rests on a year whose holidays are not known (S-01)
 * @param by who set the limit in force
 * @param reason why the limit in force is what it is
 */
public record ClockState(
        ClockId clock,
        int round,
        Instant startedAt,
        Limit limit,
        Instant firstDueAt,
        Instant dueAt,
        Instant stoppedAt,
        Instant missedAt,
        List<String> warned,
        boolean answered,
        boolean provisional,
        String by,
        String reason) {

    public boolean isRunning() {
        return stoppedAt == null;
    }

    public boolean isMissed() {
        return missedAt != null;
    }

    /** Whether the limit is used up at a moment although the clock still runs. */
    public boolean isOverdue(Instant moment) {
        return isRunning() && !moment.isBefore(dueAt);
    }

    /** The moment at which a share of the time is used up (S-09). */
    public Instant atPercent(int percent) {
        long whole = dueAt.toEpochMilli() - startedAt.toEpochMilli();
        return startedAt.plusMillis(whole * percent / 100);
    }
}
