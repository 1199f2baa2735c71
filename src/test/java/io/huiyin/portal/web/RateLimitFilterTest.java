package io.huiyin.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.portal.RateLimit;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitFilterTest {

    private final RateLimitFilter filter =
            new RateLimitFilter(new RateLimit(1, Duration.ofMinutes(10), Clock.systemUTC()));

    @Test
    void aSecondEntryFromTheSameAddressIsToldWhenToTryAgain() throws Exception {
        assertThat(send("POST", "/complain", "203.0.113.7").getStatus()).isEqualTo(200);

        var refused = send("POST", "/complain", "203.0.113.7");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("600");
        assertThat(send("POST", "/complain", "203.0.113.8").getStatus()).isEqualTo(200);
    }

    @Test
    void openingLinksCountsAndReadingDoesNot() throws Exception {
        assertThat(send("GET", "/case/TS1/x", "203.0.113.7").getStatus()).isEqualTo(200);
        assertThat(send("GET", "/survey/x", "203.0.113.7").getStatus()).isEqualTo(429);
        assertThat(send("GET", "/case", "203.0.113.7").getStatus()).isEqualTo(200);
        assertThat(send("GET", "/complain", "203.0.113.7").getStatus()).isEqualTo(200);
    }

    @Test
    void theAddressesOfOneHouseholdAreOneSender() throws Exception {
        send("POST", "/follow", "2001:db8:1:2:aaaa:0:0:1");

        assertThat(send("POST", "/follow", "2001:db8:1:2:bbbb:0:0:2").getStatus())
                .isEqualTo(429);
        assertThat(send("POST", "/follow", "2001:db8:1:3:bbbb:0:0:2").getStatus())
                .isEqualTo(200);
    }

    @Test
    void aHeaderThatNobodyVouchesForChangesNothing() throws Exception {
        send("POST", "/follow", "203.0.113.7");
        var request = new MockHttpServletRequest("POST", "/follow");
        request.setRemoteAddr("203.0.113.7");
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        var response = new MockHttpServletResponse();

        filter.doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(429);
    }

    private MockHttpServletResponse send(String method, String path, String from) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(from);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
