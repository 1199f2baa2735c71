package io.huiyin.closure.web;

import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Warns when real customers are sent survey links that lead nowhere: to the machine itself. */
@Component
class PublicAddressHealthIndicator implements HealthIndicator {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final String address;
    private final boolean real;

    PublicAddressHealthIndicator(
            @Value("${huiyin.address}") String address, @Value("${huiyin.notices.real}") boolean real) {
        this.address = address;
        this.real = real;
    }

    @Override
    public Health health() {
        boolean reachesNobody =
                real && THIS_MACHINE.contains(URI.create(address).getHost());
        return (reachesNobody ? Health.status("WARNING") : Health.up())
                .withDetail("surveyLinksBeginWith", address)
                .build();
    }
}
