package io.huiyin.notification.mail;

import io.huiyin.notification.Notice;
import io.huiyin.notification.NoticeChannel;
import io.huiyin.notification.Transport;
import io.huiyin.notification.TransportFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands notices to the mail server, as plain text and as escaped HTML; the message id is the same at every try. */
class SmtpTransport implements Transport {

    private final JavaMailSender server;
    private final HtmlMail html;
    private final String from;

    SmtpTransport(JavaMailSender server, HtmlMail html, String from) {
        this.server = server;
        this.html = html;
        this.from = from;
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.EMAIL;
    }

    @Override
    public void send(Notice notice) throws TransportFailure {
        try {
            server.send(message(notice));
        } catch (MailException e) {
            throw SmtpAnswer.of(e).failure();
        }
    }

    private MimeMessage message(Notice notice) throws TransportFailure {
        try {
            var message = server.createMimeMessage();
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setValidateAddresses(true);
            helper.setFrom(from);
            helper.setTo(notice.recipient());
            helper.setSubject(notice.subject());
            helper.setText(notice.text(), html.of(notice));
            message.setHeader("Message-ID", "<" + notice.messageId() + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setHeader("Content-Language", notice.language().toLanguageTag());
            return message;
        } catch (MessagingException e) {
            throw new TransportFailure(TransportFailure.Kind.REFUSED, e.getMessage());
        }
    }
}
