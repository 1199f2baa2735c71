package io.huiyin.notification.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.thymeleaf.ITemplateEngine;

/** Sends real mail where notices are real and a mail server is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty({"huiyin.notices.real", "spring.mail.host"})
class MailConfiguration {

    @Bean
    SmtpTransport smtpTransport(
            JavaMailSender server, ITemplateEngine templates, @Value("${huiyin.notices.mail.from}") String from) {
        return new SmtpTransport(server, new HtmlMail(templates), from);
    }
}
