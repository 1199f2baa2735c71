package io.huiyin.privacy;

import io.huiyin.archive.Disposal;
import io.huiyin.archive.RecordNow;
import io.huiyin.attachment.Attachments;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ErasedLines;
import io.huiyin.complaint.PersonalHolding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Puts the package together. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    @Bean
    ExportPerson exportPerson(RecordNow record, ObjectProvider<PersonalHolding> holdings, Attachments attachments) {
        return new ExportPerson(record, holdings, attachments);
    }

    /** The disposal calls back whoever it asks here. */
    @Bean
    ErasePerson erasePerson(
            CaseFile cases,
            @Lazy Disposal disposal,
            Persons persons,
            ObjectProvider<PersonalHolding> holdings,
            ErasedLines erasedLines) {
        return new ErasePerson(cases, disposal, persons, holdings, erasedLines);
    }
}
