package io.huiyin.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The templates of {@code notices/}, one file a purpose and language with three parts (S-57). */
class Wordings {

    private static final Pattern PARTS = Pattern.compile(
            "== subject\\n(?<subject>.*)\\n== sms\\n(?<sms>.*)\\n== text\\n(?<text>.*)", Pattern.DOTALL);

    private final Map<String, Wording> read = new ConcurrentHashMap<>();

    /** In Chinese for whoever reads Chinese, else in English. */
    Wording of(Purpose purpose, Locale locale) {
        boolean chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        return read.computeIfAbsent(purpose.fileName() + (chinese ? ".zh_CN" : ".en"), Wordings::read);
    }

    private static Wording read(String name) {
        var file = "/notices/" + name + ".txt";
        try (var stream = Wordings.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no template " + file);
            }
            var parts = PARTS.matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            if (!parts.matches()) {
                throw new IllegalStateException(file + " does not have the parts subject, sms and text");
            }
            return new Wording(part(parts.group("subject")), part(parts.group("text")), part(parts.group("sms")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Template part(String source) {
        return new Template(source);
    }
}
