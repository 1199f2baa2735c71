package io.huiyin.attachment;

import io.huiyin.complaint.CaseFile;
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
            PlatformTransactionManager transactions) {
        var transaction = new TransactionTemplate(transactions);
        return new KeepAttachment(
                attachments, scanner, cases, work -> transaction.executeWithoutResult(status -> work.run()));
    }
}
