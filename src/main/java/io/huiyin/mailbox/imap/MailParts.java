package io.huiyin.mailbox.imap;

import io.huiyin.mailbox.IncomingMail.File;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** What a mail consists of: its first readable text, and everything else as files. */
class MailParts {

    private static final int DEEPEST = 20;

    private final List<String> plain = new ArrayList<>();
    private final List<String> markup = new ArrayList<>();
    private final List<File> files = new ArrayList<>();

    /** Empty if no part can be read as text. */
    String text() {
        return String.join("\n\n", plain.isEmpty() ? markup : plain);
    }

    List<File> files() {
        return files;
    }

    /** Takes it apart as far as it can be read; what was read before a failure stays. */
    void add(Part mail) throws MessagingException, IOException {
        add(mail, 0);
    }

    private void add(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            throw new IOException("Parts within parts without end");
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                add(parts.getBodyPart(i), depth + 1);
            }
        } else if (isFile(part)) {
            files.add(new File(name(part), () -> content(part)));
        } else {
            var text = MailText.of(part);
            if (!text.isEmpty()) {
                (part.isMimeType("text/html") ? markup : plain).add(text);
            }
        }
    }

    private static boolean isFile(Part part) throws MessagingException {
        return !part.isMimeType("text/plain") && !part.isMimeType("text/html")
                || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                || part.getFileName() != null;
    }

    private static String name(Part part) throws MessagingException {
        if (part.getFileName() != null) {
            return MailReader.decoded(part.getFileName());
        }
        return part.isMimeType("message/rfc822") ? "mail.eml" : "file";
    }

    private static InputStream content(Part part) throws IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }
}
