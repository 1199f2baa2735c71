package io.huiyin.attachment;

import io.huiyin.complaint.CaseFile;
import io.huiyin.intake.LeadingComplaint;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the keeping of files together. */
@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {

    @Bean
    KeepAttachment keepAttachment(
            Attachments attachments,
            Optional<FileScanner> scanner,
            CaseFile cases,
            LeadingComplaint leading,
            PlatformTransactionManager transactions) {
        var transaction = new TransactionTemplate(transactions);
        return new KeepAttachment(
                attachments,
                scanner,
                cases,
                leading::isWorkedOn,
                work -> transaction.executeWithoutResult(status -> work.run()));
    }
}
