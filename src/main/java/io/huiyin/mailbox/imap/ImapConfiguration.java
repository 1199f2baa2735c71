package io.huiyin.mailbox.imap;

import io.huiyin.mailbox.TakeMail;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads a mailbox where one is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("huiyin.mail-in.host")
class ImapConfiguration {

    @Bean
    Mailbox mailbox(
            MailReader reader,
            TakeMail takeMail,
            @Value("${huiyin.mail-in.protocol}") String protocol,
            @Value("${huiyin.mail-in.host}") String host,
            @Value("${huiyin.mail-in.port}") int port,
            @Value("${huiyin.mail-in.user}") String user,
            @Value("${huiyin.mail-in.password}") String password,
            @Value("${huiyin.mail-in.folder}") String folder,
            @Value("${huiyin.mail-in.held}") String held,
            MailboxState state) {
        var access = new MailboxAccess(protocol, host, port, user, password, folder, held);
        return new Mailbox(access, reader, takeMail, state);
    }

    @Bean
    MailboxState mailboxState(Clock clock) {
        return new MailboxState(clock);
    }

    @Bean
    MailboxHealthIndicator mailboxHealthIndicator(MailboxState state) {
        return new MailboxHealthIndicator(state);
    }

    @Bean
    MailReader mailReader(
            @Value("${huiyin.notices.mail.from}") String own, @Value("${huiyin.notices.domain}") String domain) {
        return new MailReader(new AutomaticMail(own, domain));
    }
}
