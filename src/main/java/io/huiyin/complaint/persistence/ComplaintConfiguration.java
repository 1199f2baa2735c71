package io.huiyin.complaint.persistence;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaints;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the plain Java of the record to its tables. */
@Configuration
class ComplaintConfiguration {

    @Bean
    CaseFile caseFile(Complaints complaints, CaseLog log, Clock clock) {
        return new CaseFile(complaints, log, clock);
    }
}
