package io.huiyin.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {

    @ParameterizedTest(name = "after {0} failures in {1} s")
    @CsvSource({"1, 10", "2, 20", "3, 40", "9, 2560", "10, 3600", "1000, 3600"})
    void thePausesDoubleUpToTheLongest(int failures, long seconds) {
        var patience = new Patience(Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofDays(3), 8);

        assertThat(patience.next(Instant.EPOCH, failures)).isEqualTo(Instant.EPOCH.plusSeconds(seconds));
    }
}
