package io.huiyin.unattended;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the watch together. */
@Configuration(proxyBeanMethods = false)
class UnattendedConfiguration {

    @Bean
    WatchUnattended watchUnattended(UnattendedComplaints complaints) {
        return new WatchUnattended(complaints);
    }
}
