package io.huiyin.platform.fault.health;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Warns of steps that failed for good and of timers that nobody fires; Huiyin stays in service, the other complaints go on. */
@Component
class FaultsHealthIndicator implements HealthIndicator {

    /** Somebody should look. */
    static final Status WARNING = new Status("WARNING");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final Clock clock;

    FaultsHealthIndicator(RuntimeService runtime, ManagementService jobs, Clock clock) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var incidents = runtime.createIncidentQuery().count();
        var overdue = jobs.createJobQuery()
                .timers()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(clock.instant().minus(PATIENCE)))
                .count();
        return Health.status(incidents + overdue == 0 ? Status.UP : WARNING)
                .withDetail("openIncidents", incidents)
                .withDetail("overdueTimers", overdue)
                .build();
    }
}
