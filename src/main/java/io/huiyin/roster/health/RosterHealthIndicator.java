package io.huiyin.roster.health;

import io.huiyin.roster.AlarmGaps;
import io.huiyin.roster.Rosters;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Warns when nobody is on duty for a time of tomorrow, or a roster cannot be read; complaints go to the departments meanwhile. */
@Component
class RosterHealthIndicator implements HealthIndicator {

    private static final Status WARNING = new Status("WARNING");

    private final Rosters rosters;
    private final AlarmGaps alarm;

    RosterHealthIndicator(Rosters rosters, AlarmGaps alarm) {
        this.rosters = rosters;
        this.alarm = alarm;
    }

    @Override
    public Health health() {
        var gaps = alarm.tomorrow();
        var faults = rosters.faults();
        return Health.status(gaps.isEmpty() && faults.isEmpty() ? Status.UP : WARNING)
                .withDetail("departments", rosters.departments())
                .withDetail("missingTomorrow", gaps)
                .withDetail("unreadable", faults.values())
                .build();
    }
}
