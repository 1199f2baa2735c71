package io.huiyin.mailbox.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.huiyin.mailbox.Bounce;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BounceReaderTest {

    private static final int MANY = 200_000;

    @ParameterizedTest
    @ValueSource(strings = {"\n", ">\n", "> ", "a", "a@", ".", "Message-ID:\n"})
    void whoWritesAMailDoesNotDecideHowLongItIsRead(String again) {
        var mail = again.repeat(MANY / again.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> inWords(mail));
    }

    @Test
    void theIdOfAQuotedMailIsFoundBehindTheMarksOfAQuotation() throws MessagingException {
        var bounce = inWords(
                "Not delivered to <Li.Hua+x@mail.example.com>:\n\n> > Message-ID: <ts1.receipt@huiyin.example>\n");

        assertThat(bounce).hasValueSatisfying(read -> {
            assertThat(read.messageIds()).containsExactly("ts1.receipt@huiyin.example");
            assertThat(read.recipients()).contains("li.hua+x@mail.example.com");
        });
    }

    private static Optional<Bounce> inWords(String text) throws MessagingException {
        var source = "Content-Type: text/plain\n\n" + text;
        var mail = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(source.getBytes(StandardCharsets.US_ASCII)));
        return BounceReader.read(mail, List.of(), true, "failure notice");
    }
}
