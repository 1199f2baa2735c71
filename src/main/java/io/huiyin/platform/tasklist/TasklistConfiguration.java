package io.huiyin.platform.tasklist;

import io.huiyin.platform.start.StartStep;
import java.util.Locale;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Wires what Tasklist shows to everybody. */
@Configuration(proxyBeanMethods = false)
class TasklistConfiguration {

    @Bean
    @Order(40)
    StartStep sharedFilters(
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            @Value("${huiyin.locale}") Locale locale) {
        return new SharedFilters(filters, tasks, authorizations, locale);
    }
}
