package io.huiyin.idle;

import io.huiyin.deadline.ClockState;
import java.time.Duration;
import java.time.Instant;

/** How long somebody may have a task in hand without doing anything: a quarter of the task's limit (S-34). */
public final class IdleTime {

    private static final int PERCENT = 25;

    private IdleTime() {}

    /** @param since when something was done last */
    public static boolean isOver(Instant since, ClockState limit, Instant now) {
        var quarter = Duration.between(limit.startedAt(), limit.atPercent(PERCENT));
        return !now.isBefore(since.plus(quarter));
    }
}
