package io.huiyin.portal.web;

import io.huiyin.portal.RateLimit;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the portal together. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

    @Bean
    FilterRegistrationBean<RateLimitFilter> portalRateLimit(
            @Value("${huiyin.portal.entries-per-address}") int entries, @Value("${huiyin.portal.span}") Duration span) {
        var registration =
                new FilterRegistrationBean<>(new RateLimitFilter(new RateLimit(entries, span, Clock.systemUTC())));
        registration.addUrlPatterns("/complain", "/follow", "/case/*", "/survey/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
