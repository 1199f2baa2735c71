package io.huiyin.mailbox.imap;

import io.huiyin.mailbox.MailLog.AlreadyKnown;
import io.huiyin.mailbox.TakeMail;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Fetches the mails of a mailbox that nobody has read yet. A mail is marked as read only after something has become of it, so a
 * node that dies in between loses none; the mails stay in the mailbox.
 */
class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final MailboxAccess access;
    private final MailReader reader;
    private final TakeMail takeMail;
    private final MailboxState state;

    Mailbox(MailboxAccess access, MailReader reader, TakeMail takeMail, MailboxState state) {
        this.state = state;
        this.access = access;
        this.reader = reader;
        this.takeMail = takeMail;
    }

    @Scheduled(fixedDelayString = "${huiyin.mail-in.every}", initialDelayString = "${huiyin.mail-in.every}")
    void fetch() {
        try (var store = Session.getInstance(properties()).getStore(access.protocol())) {
            store.connect(access.host(), access.port(), access.user(), access.password());
            try (var folder = store.getFolder(access.folder())) {
                folder.open(Folder.READ_WRITE);
                int failed = 0;
                for (var mail : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
                    failed += take(mail) ? 0 : 1;
                }
                state.read(failed, held(store));
            }
        } catch (MessagingException e) {
            LOG.warn("The mailbox cannot be read, it is tried again: {}", e.getMessage());
            state.unreachable(e);
        }
    }

    private int held(Store store) throws MessagingException {
        var held = store.getFolder(access.held());
        return held.exists() ? held.getMessageCount() : 0;
    }

    /** One mail that cannot be taken now does not keep the others waiting. */
    private boolean take(Message mail) throws MessagingException {
        try {
            if (!takeWhole(mail)) {
                hold(mail);
            }
            mail.setFlag(Flags.Flag.SEEN, true);
            return true;
        } catch (AlreadyKnown e) {
            mail.setFlag(Flags.Flag.SEEN, true);
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.error("A mail cannot be taken, it is tried again", e);
            mail.setFlag(Flags.Flag.SEEN, false);
            return false;
        }
    }

    /** A person who wants it to be taken after all moves it back, unread. */
    private void hold(Message mail) throws MessagingException {
        var held = mail.getFolder().getStore().getFolder(access.held());
        if (!held.exists()) {
            held.create(Folder.HOLDS_MESSAGES);
        }
        mail.getFolder().copyMessages(new Message[] {mail}, held);
        mail.setFlag(Flags.Flag.DELETED, true);
    }

    /** Takes the mail apart here: not every server can with every mail. It lies in a file meanwhile, not in memory. */
    private boolean takeWhole(Message mail) throws MessagingException, IOException {
        var file = Files.createTempFile("huiyin-", ".eml");
        try {
            try (var out = Files.newOutputStream(file)) {
                mail.writeTo(out);
            }
            try (var content = new SharedFileInputStream(file.toFile())) {
                return takeMail.take(reader.read(new MimeMessage((Session) null, content), mail.getReceivedDate()));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Properties properties() {
        var properties = new Properties();
        var prefix = "mail." + access.protocol() + ".";
        properties.put(prefix + "connectiontimeout", "10000");
        properties.put(prefix + "timeout", "30000");
        properties.put(prefix + "writetimeout", "30000");
        properties.put(prefix + "peek", "true");
        properties.put("mail.mime.address.strict", "false");
        return properties;
    }
}
