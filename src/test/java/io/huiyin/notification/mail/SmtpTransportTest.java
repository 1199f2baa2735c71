package io.huiyin.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.huiyin.notification.Letters;
import io.huiyin.notification.Notice;
import io.huiyin.notification.NoticeChannel;
import io.huiyin.notification.TransportFailure;
import io.huiyin.notification.TransportFailure.Kind;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class SmtpTransportTest {

    private static final String NASTY = "<script>alert(1)</script> & ${7*7} [[${7*7}]] 你好\n\n<b>bold</b>";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailArrivesWithSenderSubjectTextAndAStableMessageId() throws Exception {
        var notice = notice(Letters.EMAIL, "您的投诉已受理", "尊敬的客户");
        transport(server.getSmtp().getPort()).send(notice);
        transport(server.getSmtp().getPort()).send(notice);

        assertThat(server.getReceivedMessages()).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.getMessageID()).isEqualTo("<" + notice.messageId() + ">");
            assertThat(mail.getSubject()).isEqualTo("您的投诉已受理");
            assertThat(mail.getFrom()[0]).hasToString("complaints@huiyin.example");
            assertThat(mail.getAllRecipients()[0]).hasToString(Letters.EMAIL);
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        });
    }

    @Test
    void markupAndExpressionsInTheTextArriveAsText() throws Exception {
        transport(server.getSmtp().getPort()).send(notice(Letters.EMAIL, "<b>" + NASTY.substring(0, 20), NASTY));

        var alternatives = alternatives(server.getReceivedMessages()[0]);
        assertThat(alternatives.get(0).replace("\r\n", "\n")).isEqualTo(NASTY);
        assertThat(alternatives.get(1))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ${7*7} [[${7*7}]] 你好", "&lt;b&gt;bold&lt;/b&gt;")
                .doesNotContain("<script", "<b>", "49");
    }

    @Test
    void anAddressWithLineEndsIsRefusedAndAddsNoHeader() {
        var notice = notice("a@example.com\r\nBcc: all@example.com", "Hello", "text");

        assertThatExceptionOfType(TransportFailure.class)
                .isThrownBy(() -> transport(server.getSmtp().getPort()).send(notice))
                .matches(failure -> failure.kind() == Kind.REFUSED);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aSubjectWithLineEndsAddsNoHeader() throws Exception {
        transport(server.getSmtp().getPort()).send(notice(Letters.EMAIL, "Hi\r\nBcc: all@example.com", "text"));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
    }

    @Test
    void aServerThatIsNotThereIsOutOfOrder() throws IOException {
        assertThat(failure(freePort())).isEqualTo(Kind.OUT_OF_ORDER);
    }

    @Test
    void aServerThatAcceptsNoSuchRecipientRefuses() throws Exception {
        try (var smtp = new ScriptedSmtp("220 hi", "250 ok", "250 ok", "550 no such user", "250 reset", "221 bye")) {
            assertThat(failure(smtp.port())).isEqualTo(Kind.REFUSED);
        }
    }

    @Test
    void aServerThatIsBusyWithOneMailboxMayBeTriedAgain() throws Exception {
        try (var smtp = new ScriptedSmtp("220 hi", "250 ok", "250 ok", "451 later", "250 reset", "221 bye")) {
            assertThat(failure(smtp.port())).isEqualTo(Kind.NOT_SENT);
        }
    }

    @Test
    void aServerThatTakesNothingFromAnybodyNowIsOutOfOrder() throws Exception {
        try (var smtp = new ScriptedSmtp("220 hi", "250 ok", "451 disk full", "250 reset", "221 bye")) {
            assertThat(failure(smtp.port())).isEqualTo(Kind.OUT_OF_ORDER);
        }
        try (var smtp = new ScriptedSmtp("220 hi", "250 ok", "250 ok", "421 closing", "250 reset", "221 bye")) {
            assertThat(failure(smtp.port())).isEqualTo(Kind.OUT_OF_ORDER);
        }
    }

    @Test
    void aServerThatFallsSilentAfterTheTextMayHaveTakenIt() throws Exception {
        try (var smtp = new ScriptedSmtp("220 hi", "250 ok", "250 ok", "250 ok", "354 go on")) {
            assertThat(failure(smtp.port())).isEqualTo(Kind.UNCERTAIN);
        }
    }

    private static Kind failure(int port) {
        try {
            transport(port).send(notice(Letters.EMAIL, "Hello", "text"));
            return null;
        } catch (TransportFailure e) {
            return e.kind();
        }
    }

    private static SmtpTransport transport(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().put("mail.smtp.timeout", "700");
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var templates = new SpringTemplateEngine();
        templates.setTemplateResolver(resolver);
        return new SmtpTransport(sender, new HtmlMail(templates), "complaints@huiyin.example");
    }

    private static Notice notice(String recipient, String subject, String text) {
        return Letters.notice(NoticeChannel.EMAIL, recipient, subject, text);
    }

    private static List<String> alternatives(MimeMessage mail) throws Exception {
        var related = ((MimeMultipart) mail.getContent()).getBodyPart(0);
        var texts = (MimeMultipart)
                ((MimeMultipart) related.getContent()).getBodyPart(0).getContent();
        return List.of(
                texts.getBodyPart(0).getContent().toString(),
                texts.getBodyPart(1).getContent().toString());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A mail server that says its lines, one after each of the client's, and then nothing more. */
    private static final class ScriptedSmtp implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final Thread talk;

        ScriptedSmtp(String... lines) throws IOException {
            talk = new Thread(() -> say(lines));
            talk.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        private void say(String... lines) {
            try (var client = socket.accept();
                    var in = new java.io.BufferedReader(
                            new java.io.InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                for (var line : lines) {
                    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    in.readLine();
                }
                while (in.readLine() != null) {
                    client.getOutputStream().flush();
                }
            } catch (IOException e) {
                // the client has hung up
            }
        }

        @Override
        public void close() throws Exception {
            socket.close();
            talk.join();
        }
    }
}
