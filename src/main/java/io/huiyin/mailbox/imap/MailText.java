package io.huiyin.mailbox.imap;

import io.huiyin.text.Characters;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/** Makes plain text of what a part of a mail says, whatever characters and markup it is in. */
final class MailText {

    private static final int LONGEST = 2 * 1024 * 1024;
    private static final Charset CHINESE = Charset.forName("GB18030");

    private MailText() {}

    static String of(Part part) throws IOException, MessagingException {
        byte[] bytes;
        try (var content = part.getInputStream()) {
            bytes = content.readNBytes(LONGEST);
        }
        var text = decoded(bytes, declared(part));
        return clean(part.isMimeType("text/html") ? withoutMarkup(text) : text);
    }

    /** Nothing of it is ever shown as markup; only the words are kept, and where a line ends. */
    static String withoutMarkup(String html) {
        var document = Jsoup.parse(html);
        document.select("script, style, head").remove();
        document.outputSettings(new OutputSettings().prettyPrint(false));
        document.select("br").before("\\n");
        document.select("p, div, tr, li, h1, h2, h3").before("\\n");
        var text = document.body().html().replace("\\n", "\n");
        return Jsoup.parse(Jsoup.clean(text, "", Safelist.none(), new OutputSettings().prettyPrint(false)))
                .wholeText();
    }

    private static Optional<Charset> declared(Part part) {
        try {
            var name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null || name.equalsIgnoreCase("us-ascii")
                    ? Optional.empty()
                    : Optional.of(name.matches("(?i)gb2312|gbk") ? CHINESE : Charset.forName(name));
        } catch (MessagingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As it says; if it does not say, or not truly, as UTF-8, and else as mail programs in China write. */
    private static String decoded(byte[] bytes, Optional<Charset> declared) {
        return declared.flatMap(charset -> strictly(bytes, charset))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .or(() -> strictly(bytes, CHINESE))
                .orElseGet(() -> new String(bytes, declared.orElse(StandardCharsets.UTF_8)));
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Without what no door takes, and without heaps of empty lines. */
    static String clean(String text) {
        var cleaned = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> c == '\n'
                        || c == '\t'
                        || Characters.flaw(Character.toString(c), true).isEmpty())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("[ \\t\\u00a0]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
        return Characters.isEmpty(cleaned) ? "" : cleaned;
    }
}
