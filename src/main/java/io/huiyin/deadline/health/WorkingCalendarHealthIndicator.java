package io.huiyin.deadline.health;

import io.huiyin.deadline.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Shows when due dates begin to be provisional because a year's holidays are not known (S-01). It does not take the application
 * out of service: the clocks run on.
 */
@Component
class WorkingCalendarHealthIndicator implements HealthIndicator {

    /** The calendar of a year that due dates already reach is missing. */
    static final Status PROVISIONAL = new Status("PROVISIONAL");

    private static final int DAYS_AHEAD = 45;

    private final WorkingDays workingDays;
    private final Clock clock;

    WorkingCalendarHealthIndicator(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
        var missing = IntStream.rangeClosed(
                        today.getYear(), today.plusDays(DAYS_AHEAD).getYear())
                .filter(year -> !workingDays.years().contains(year))
                .boxed()
                .toList();
        return Health.status(missing.isEmpty() ? Status.UP : PROVISIONAL)
                .withDetail("knownYears", workingDays.years())
                .withDetail("missingYears", missing)
                .build();
    }
}
