package io.huiyin.subscription.health;

import io.huiyin.subscription.Deliveries;
import io.huiyin.subscription.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Warns of messages that were given up or wait for long; Huiyin stays in service. */
@Component
class DeliveriesHealthIndicator implements HealthIndicator {

    private static final Status WARNING = new Status("WARNING");
    private static final Duration LONG = Duration.ofHours(1);

    private final Deliveries deliveries;
    private final Clock clock = Clock.systemUTC();

    DeliveriesHealthIndicator(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public Health health() {
        int dead = deliveries.count(Delivery.State.DEAD);
        var waitingSince = deliveries.waitingSince();
        boolean late = waitingSince.filter(clock.instant().minus(LONG)::isAfter).isPresent();
        return Health.status(dead == 0 && !late ? Status.UP : WARNING)
                .withDetail("dead", dead)
                .withDetail("waiting", deliveries.count(Delivery.State.WAITING))
                .withDetail("waitingSince", waitingSince.map(Instant::toString).orElse("-"))
                .build();
    }
}
