package io.huiyin.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class LongestSessionTest {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void aSessionEndsAfterItsTimeHoweverBusyItIs() throws Exception {
        comeBackAfter(LONGEST.minusMinutes(1));
        assertThat(session.isInvalid()).isFalse();

        comeBackAfter(LONGEST.plusMinutes(1));
        assertThat(session.isInvalid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/*", "/api/*"})
    void itEndsWhereverASessionCounts(String addresses) {
        assertThat(new SecurityConfiguration().longestSession(LONGEST).getUrlPatterns())
                .contains(addresses);
    }

    private void comeBackAfter(Duration time) throws Exception {
        var now = Instant.ofEpochMilli(session.getCreationTime()).plus(time);
        var request = new MockHttpServletRequest("GET", "/camunda/api/engine/engine/default/task");
        request.setSession(session);
        new LongestSession(LONGEST, Clock.fixed(now, ZoneOffset.UTC))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
