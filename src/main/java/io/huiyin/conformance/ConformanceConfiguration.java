package io.huiyin.conformance;

import io.huiyin.archive.ArchiveStore;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.ClockLedgers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the checks together. */
@Configuration(proxyBeanMethods = false)
class ConformanceConfiguration {

    @Bean
    CheckConformance checkConformance(
            Complaints complaints,
            CaseLog log,
            ClockLedgers ledgers,
            ArchiveStore archive,
            Results results,
            Clock clock) {
        return new CheckConformance(complaints, log, ledgers, archive, results, clock);
    }

    @Bean
    ReviewBreaches reviewBreaches(Results results, Clock clock) {
        return new ReviewBreaches(results, clock);
    }

    @Bean
    ConformanceRecord conformanceRecord(Results results) {
        return new ConformanceRecord(results);
    }
}
