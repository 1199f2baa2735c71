package io.huiyin.notification.staff;

import io.huiyin.notification.Notices;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Warns when notices came to nothing in the last hour. It asks no mail server, so a silent one keeps nobody waiting. */
@Component
class NoticesHealthIndicator implements HealthIndicator {

    /** Some notices did not go out on the channel they were meant for. */
    static final Status FAILING = new Status("FAILING");

    private static final Duration PERIOD = Duration.ofHours(1);

    private final Notices notices;
    private final Clock clock;

    NoticesHealthIndicator(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Health health() {
        int failed = notices.failedSince(clock.instant().minus(PERIOD));
        return Health.status(failed == 0 ? Status.UP : FAILING)
                .withDetail("failedInTheLastHour", failed)
                .build();
    }
}
