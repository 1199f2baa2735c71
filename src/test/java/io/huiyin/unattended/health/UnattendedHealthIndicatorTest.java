package io.huiyin.unattended.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.unattended.WatchUnattended;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

class UnattendedHealthIndicatorTest {

    private static final ComplaintNumber LOST = ComplaintNumber.of(LocalDate.of(2025, 9, 26), 1);

    private final List<ComplaintNumber> unattended = new ArrayList<>();
    private final WatchUnattended watch = new WatchUnattended(atMost -> List.copyOf(unattended));
    private final UnattendedHealthIndicator health = new UnattendedHealthIndicator(watch);

    @Test
    void aComplaintThatNothingMovesOnIsAWarningUntilSomebodyHasSeenToIt() {
        watch.look();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        unattended.add(LOST);
        watch.look();
        assertThat(health.health().getStatus().getCode()).isEqualTo("WARNING");
        assertThat(health.health().getDetails()).containsEntry("complaints", List.of(LOST.value()));

        unattended.clear();
        watch.look();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
}
