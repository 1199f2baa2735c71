package io.huiyin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final Duration SPAN = Duration.ofMinutes(10);

    private Instant now = Instant.parse("2026-03-11T02:20:00Z");
    private final RateLimit limit = new RateLimit(2, SPAN, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void oneSenderIsRefusedAfterSoManyTimesAndOthersAreNot() {
        assertThat(limit.allows("a")).isTrue();
        assertThat(limit.allows("a")).isTrue();
        assertThat(limit.allows("a")).isFalse();
        assertThat(limit.allows("b")).isTrue();
    }

    @Test
    void afterTheSpanHeMayGoOn() {
        limit.allows("a");
        limit.allows("a");
        now = now.plus(SPAN).minusMillis(1);
        assertThat(limit.allows("a")).isFalse();

        now = now.plusMillis(1);

        assertThat(limit.allows("a")).isTrue();
    }

    @Test
    void whoeverIsActiveStaysKnownAmongManyOthers() {
        limit.allows("a");
        limit.allows("a");
        for (int other = 0; other < 30_000; other++) {
            limit.allows("other" + other);
            if (other % 1000 == 0) {
                assertThat(limit.allows("a")).isFalse();
            }
        }
    }
}
