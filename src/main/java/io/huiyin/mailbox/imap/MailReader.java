package io.huiyin.mailbox.imap;

import io.huiyin.mailbox.Bounce;
import io.huiyin.mailbox.IncomingMail;
import io.huiyin.mailbox.IncomingMail.File;
import io.huiyin.proof.Sha256;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a mail as far as it can be read; of what cannot, the mail itself is kept as a file. */
class MailReader {

    private static final Logger LOG = LoggerFactory.getLogger(MailReader.class);

    private final AutomaticMail automatic;

    MailReader(AutomaticMail automatic) {
        this.automatic = automatic;
    }

    /** @param arrived when it came to the mailbox; null if that is not known */
    IncomingMail read(Message mail, Date arrived) throws MessagingException {
        var id = id(mail);
        var address = sender(mail).map(it -> it.getAddress().toLowerCase(Locale.ROOT));
        var parts = new MailParts();
        boolean whole = readable(mail, parts) && isWhole(parts.text());
        if (!whole) {
            parts.files().add(new File("mail.eml", () -> original(mail)));
        }
        var reason = automatic.reason(mail, id, address.orElse(null), subject(mail));
        return new IncomingMail(
                id,
                reason.orElse(null),
                reason.isEmpty() ? null : bounce(mail, address.orElse("")),
                address.orElse(null),
                sender(mail)
                        .map(InternetAddress::getPersonal)
                        .map(MailReader::line)
                        .filter(it -> !it.isEmpty())
                        .orElse(null),
                references(mail),
                receivedAt(mail, arrived),
                subject(mail),
                parts.text(),
                whole,
                parts.files());
    }

    private Bounce bounce(Message mail, String address) {
        return BounceReader.read(mail, references(mail), automatic.isMailServer(address), subject(mail))
                .orElse(null);
    }

    private static boolean isWhole(String text) {
        return !text.isEmpty() && text.length() <= IncomingMail.LONGEST_TEXT;
    }

    private static boolean readable(Message mail, MailParts parts) {
        try {
            parts.add(mail);
            return true;
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.warn("A mail cannot be read as a whole: {}", e.toString());
            return false;
        }
    }

    private static InputStream original(Message mail) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            mail.writeTo(bytes);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** Mail without an id has that of its content. */
    private static String id(Message mail) throws MessagingException {
        var given = mail.getHeader("Message-ID");
        if (given != null && !given[0].isBlank()) {
            return given[0].strip().replaceAll("^<|>$", "");
        }
        try (var content = original(mail)) {
            return "sha256." + Sha256.of(content.readAllBytes());
        } catch (IOException e) {
            throw new MessagingException("A mail without an id cannot be read", e);
        }
    }

    /** Whom to answer, and else who has written. */
    private static Optional<InternetAddress> sender(Message mail) {
        return Stream.of("From", "Sender")
                .flatMap(header -> header(mail, header))
                .flatMap(value -> addresses(value).stream())
                .findFirst();
    }

    private static List<InternetAddress> addresses(String value) {
        try {
            return List.of(InternetAddress.parseHeader(value, false));
        } catch (MessagingException e) {
            return List.of();
        }
    }

    private static Stream<String> header(Message mail, String name) {
        try {
            var values = mail.getHeader(name);
            return values == null ? Stream.empty() : Arrays.stream(values);
        } catch (MessagingException e) {
            return Stream.empty();
        }
    }

    private static List<String> references(Message mail) {
        return Stream.of("In-Reply-To", "References")
                .flatMap(header -> header(mail, header))
                .flatMap(value -> Arrays.stream(value.split("[\\s<>]+")))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static Instant receivedAt(Message mail, Date arrived) {
        return Optional.ofNullable(arrived)
                .or(() -> Optional.ofNullable(sentAt(mail)))
                .map(Date::toInstant)
                .orElseGet(Instant::now);
    }

    private static Date sentAt(Message mail) {
        try {
            return mail.getSentDate();
        } catch (MessagingException e) {
            return null;
        }
    }

    private static String subject(Message mail) {
        return line(header(mail, "Subject").findFirst().map(MailReader::decoded).orElse(""));
    }

    static String decoded(String text) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(text));
        } catch (IOException e) {
            return text;
        }
    }

    private static String line(String text) {
        return MailText.clean(text).replaceAll("\\s+", " ").strip();
    }
}
