package io.huiyin.subscription.http;

import io.huiyin.subscription.Courier;
import io.huiyin.subscription.Deliveries;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the courier goes, and when what he has delivered is forgotten. */
@Component
class CourierRounds {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Courier courier;
    private final Deliveries deliveries;
    private final Clock clock = Clock.systemUTC();

    CourierRounds(Courier courier, Deliveries deliveries) {
        this.courier = courier;
        this.deliveries = deliveries;
    }

    @Scheduled(fixedDelayString = "${huiyin.deliveries.every}")
    void go() {
        courier.goRound();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void forget() {
        deliveries.forget(clock.instant().minus(REMEMBERED));
    }
}
