package io.huiyin.deadline.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.deadline.PrcCalendar;
import io.huiyin.deadline.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

class WorkingCalendarHealthIndicatorTest {

    @Test
    void isUpWhileTheKnownYearsSuffice() {
        assertThat(on("2026-11-01T00:00:00Z").getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void namesTheMissingYearOnceDueDatesReachIt() {
        var health = on("2026-12-01T00:00:00Z");

        assertThat(health.getStatus()).isEqualTo(WorkingCalendarHealthIndicator.PROVISIONAL);
        assertThat(health.getDetails()).containsEntry("missingYears", List.of(2027));
    }

    private static Health on(String moment) {
        var clock = Clock.fixed(Instant.parse(moment), WorkingDays.ZONE);
        return new WorkingCalendarHealthIndicator(PrcCalendar.workingDays(), clock).health();
    }
}
