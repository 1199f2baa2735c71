package io.huiyin.notification;

import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.ClockLedgers;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what sends notices. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    Sender noticeSender(
            @Value("${huiyin.notices.company}") String company,
            @Value("${huiyin.notices.contact}") String contact,
            @Value("${huiyin.notices.domain}") String domain,
            @Value("${huiyin.address}") String address) {
        return new Sender(company, contact, domain, address);
    }

    @Bean
    Delivery noticeDelivery(Notices notices, ObjectProvider<Transport> transports, Clock clock) {
        return new Delivery(notices, transports.orderedStream().toList(), clock);
    }

    @Bean
    SendNotice sendNotice(
            Complaints complaints,
            CaseLog log,
            ClockLedgers ledgers,
            Notices notices,
            Delivery delivery,
            Sender sender,
            Clock clock) {
        return new SendNotice(complaints, log, ledgers, notices, new WaysOut(notices, delivery), sender, clock);
    }

    @Bean
    SendElsewhere sendElsewhere(
            Complaints complaints, CaseLog log, Notices notices, Delivery delivery, Sender sender, Clock clock) {
        return new SendElsewhere(complaints, log, notices, new WaysOut(notices, delivery), sender, clock);
    }

    @Bean
    ReturnedPost returnedPost(Complaints complaints, CaseLog log, Notices notices, Clock clock) {
        return new ReturnedPost(complaints, log, notices, clock);
    }

    @Bean
    TakeReport takeReport(
            Complaints complaints,
            CaseLog log,
            Notices notices,
            TellOtherwise tellOtherwise,
            @Value("${huiyin.notices.reports-within}") Duration within,
            Clock clock) {
        return new TakeReport(complaints, log, notices, tellOtherwise, within, clock);
    }

    @Bean
    TellStaff tellStaff(
            Complaints complaints,
            StaffDirectory directory,
            ClockLedgers ledgers,
            Notices notices,
            Sender sender,
            @Value("${huiyin.locale:en}") Locale language,
            Clock clock) {
        return new TellStaff(complaints, directory, ledgers, notices, sender, language, clock);
    }

    @Bean
    SendStaffNotices sendStaffNotices(Notices notices, Delivery delivery, Clock clock) {
        return new SendStaffNotices(notices, delivery, clock);
    }

    /** Instead of a mail server. */
    @Bean
    @ConditionalOnProperty(name = "huiyin.notices.real", havingValue = "false")
    Transport outboxMail() {
        return new OutboxTransport(NoticeChannel.EMAIL);
    }

    /** Instead of an SMS gateway. */
    @Bean
    @ConditionalOnProperty(name = "huiyin.notices.real", havingValue = "false")
    Transport outboxSms() {
        return new OutboxTransport(NoticeChannel.SMS);
    }
}
