package io.huiyin.closure.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

class PublicAddressHealthIndicatorTest {

    @Test
    void linksToThisMachineInRealNoticesAreWarnedOf() {
        assertThat(status("http://127.0.0.1:8080", true)).isEqualTo(new Status("WARNING"));
        assertThat(status("http://localhost", true)).isEqualTo(new Status("WARNING"));
    }

    @Test
    void linksThatCustomersReachAreFine() {
        assertThat(status("https://complaints.huiyin.example", true)).isEqualTo(Status.UP);
    }

    @Test
    void theOutboxMayLinkToThisMachine() {
        assertThat(status("http://127.0.0.1:8080", false)).isEqualTo(Status.UP);
    }

    private static Status status(String address, boolean real) {
        return new PublicAddressHealthIndicator(address, real).health().getStatus();
    }
}
