package io.huiyin.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * A mail as far as it could be read.
 *
 * @param id tells it from all others, also when it is fetched again
 * @param automatic why no person has written it, or null
 * @param bounce what a mail server says in it of another mail, or null
 * @param address who has written it, in small letters; null if nobody is named
 * @param name what he calls himself, or null
 * @param references ids of the mails that it answers, without angle brackets
 * @param subject decoded, on one line; empty if there is none
 * @param text what is written, without control characters; empty if nothing could be read
 * @param whole whether the text and the files say all there is; if not, the mail itself is among the files
 */
public record IncomingMail(
        String id,
        String automatic,
        Bounce bounce,
        String address,
        String name,
        List<String> references,
        Instant receivedAt,
        String subject,
        String text,
        boolean whole,
        List<File> files) {

    /** Letters that fit into a record beside remarks; of a mail with more the mail itself is among the files. */
    public static final int LONGEST_TEXT = 18_000;

    /** The same mail with a remark before its text. */
    IncomingMail beginning(String remark) {
        return new IncomingMail(
                id,
                automatic,
                bounce,
                address,
                name,
                references,
                receivedAt,
                subject,
                (remark + "\n\n" + text).strip(),
                whole,
                files);
    }

    /** A file that came with the mail. */
    public record File(String name, Source content) {}

    /** Opens the content of a file. */
    public interface Source {
        InputStream open() throws IOException;
    }
}
