package io.huiyin.audit.engine;

import io.huiyin.audit.Courses;
import io.huiyin.audit.EngineHistory;
import io.huiyin.complaint.CaseLog;
import io.huiyin.deadline.ClockLedgers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings record and engine together for auditors. */
@Configuration(proxyBeanMethods = false)
class CoursesConfiguration {

    @Bean
    Courses courses(EngineHistory history, CaseLog caseLog, ClockLedgers ledgers) {
        return new Courses(history, caseLog, ledgers);
    }
}
