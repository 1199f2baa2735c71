package io.huiyin.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusedAddressesTest {

    private Instant now = Instant.parse("2025-10-13T01:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final RefusedAddresses addresses = new RefusedAddresses(3, Duration.ofMinutes(10), clock);

    @Test
    void anAddressIsRefusedAfterSoManyWrongPasswordsUntilItsTimeIsOver() {
        refuse("10.0.0.1", 2);
        assertThat(addresses.isRefused("10.0.0.1")).isFalse();

        refuse("10.0.0.1", 1);
        assertThat(addresses.isRefused("10.0.0.1")).isTrue();
        assertThat(addresses.isRefused("10.0.0.2")).isFalse();

        now = now.plus(Duration.ofMinutes(11));
        assertThat(addresses.isRefused("10.0.0.1")).isFalse();
    }

    @Test
    void wrongPasswordsThatAreFarApartDoNotAddUp() {
        refuse("10.0.0.1", 2);
        now = now.plus(Duration.ofMinutes(11));
        refuse("10.0.0.1", 2);

        assertThat(addresses.isRefused("10.0.0.1")).isFalse();
    }

    private void refuse(String address, int times) {
        IntStream.range(0, times).forEach(i -> addresses.note(address));
    }
}
