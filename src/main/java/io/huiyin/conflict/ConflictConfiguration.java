package io.huiyin.conflict;

import io.huiyin.archive.FileRecord;
import io.huiyin.complaint.CaseFile;
import io.huiyin.notification.StaffDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the subject together. */
@Configuration(proxyBeanMethods = false)
class ConflictConfiguration {

    @Bean
    NameConflict nameConflict(CaseFile cases, OpenWork work, FileRecord archive, StaffDirectory staff) {
        return new NameConflict(cases, work, archive, staff::knows);
    }
}
