package io.huiyin.mailbox;

import io.huiyin.attachment.KeepAttachment;
import io.huiyin.complaint.Complaints;
import io.huiyin.intake.HearCustomer;
import io.huiyin.intake.ReceiveComplaint;
import io.huiyin.notification.TakeReport;
import java.time.Clock;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the taking of mails together. */
@Configuration(proxyBeanMethods = false)
class MailboxConfiguration {

    @Bean
    TakeMail takeMail(
            ReceiveComplaint receiveComplaint,
            HearCustomer hearCustomer,
            KeepAttachment keepAttachment,
            Complaints complaints,
            TakeReport takeReport,
            MailLog log,
            PlatformTransactionManager transactions,
            @Value("${huiyin.locale:en}") Locale locale,
            @Value("${huiyin.mail-in.most-of-one-sender}") int mostOfOneSender,
            Clock clock) {
        var transaction = new TransactionTemplate(transactions);
        return new TakeMail(
                receiveComplaint,
                hearCustomer,
                keepAttachment,
                complaints,
                takeReport,
                log,
                work -> transaction.executeWithoutResult(status -> work.run()),
                locale,
                clock,
                mostOfOneSender);
    }
}
