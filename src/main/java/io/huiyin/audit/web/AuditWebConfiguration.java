package io.huiyin.audit.web;

import io.huiyin.complaint.ReadLog;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the note of who opens tasks before Tasklist and the engine's REST interface, behind the check of who calls. */
@Configuration(proxyBeanMethods = false)
class AuditWebConfiguration {

    @Bean
    FilterRegistrationBean<TaskLooks> taskLooks(ProcessEngine engine, ReadLog log) {
        var registration = new FilterRegistrationBean<>(new TaskLooks(engine, log));
        registration.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
        registration.setAsyncSupported(true);
        return registration;
    }
}
