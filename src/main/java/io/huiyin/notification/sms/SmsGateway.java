package io.huiyin.notification.sms;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway that takes short messages.
 *
 * @param url where to post to
 * @param token bearer token; from the environment, never from a file of the project
 */
@ConfigurationProperties("huiyin.notices.sms")
record SmsGateway(
        URI url,
        @DefaultValue("") String token,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout) {

    @Override
    public String toString() {
        return "SMS gateway " + url;
    }
}
