package io.huiyin.unattended.health;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.unattended.WatchUnattended;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Warns of complaints that no process handles, by their numbers; Huiyin stays in service. */
@Component
class UnattendedHealthIndicator implements HealthIndicator {

    private static final Status WARNING = new Status("WARNING");

    private final WatchUnattended watch;

    UnattendedHealthIndicator(WatchUnattended watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        var present = watch.present();
        return Health.status(present.isEmpty() ? Status.UP : WARNING)
                .withDetail(
                        "complaints",
                        present.stream().map(ComplaintNumber::value).toList())
                .build();
    }
}
