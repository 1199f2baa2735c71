package io.huiyin.notification.sms;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends real short messages where notices are real and a gateway is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty({"huiyin.notices.real", "huiyin.notices.sms.url"})
@EnableConfigurationProperties(SmsGateway.class)
class SmsConfiguration {

    @Bean
    HttpSmsTransport httpSmsTransport(SmsGateway gateway) {
        return new HttpSmsTransport(gateway);
    }
}
