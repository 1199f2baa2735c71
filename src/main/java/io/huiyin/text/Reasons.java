package io.huiyin.text;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The reasons that rules of tables give, and the names of tables, for readers of one language. Tables are written in English; their
 * Chinese stands in the catalogue that Tasklist reads as well, by the English sentence.
 */
public final class Reasons {

    private static final String CATALOGUE = "/META-INF/resources/webjars/camunda/app/tasklist/locales/huiyin-zh.json";
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=\\.) (?=[A-Z])");
    private static final Map<String, String> CHINESE = chinese();

    private Reasons() {}

    /** A reason, or several of them; one that has no translation, as that of a rule which a process owner has added, as it is. */
    public static String of(String reason, Locale locale) {
        return find(reason, locale).orElse(reason);
    }

    /** The translation of a reason, or of several of them if all are known; empty for readers of English too. */
    public static Optional<String> find(String reason, Locale locale) {
        var sentences = BETWEEN_SENTENCES.split(reason);
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage())
                        && Arrays.stream(sentences).allMatch(CHINESE::containsKey)
                ? Optional.of(Arrays.stream(sentences).map(CHINESE::get).collect(Collectors.joining()))
                : Optional.empty();
    }

    private static Map<String, String> chinese() {
        var json = new ObjectMapper();
        try (var catalogue = Reasons.class.getResourceAsStream(CATALOGUE)) {
            return json.convertValue(json.readTree(catalogue).path("texts"), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The Chinese of the reasons cannot be read", e);
        }
    }
}
