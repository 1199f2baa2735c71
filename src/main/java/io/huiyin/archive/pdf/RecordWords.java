package io.huiyin.archive.pdf;

import io.huiyin.deadline.WorkingDays;
import io.huiyin.text.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words the record for readers of one language; what the catalogue does not know is shown by its own name in plain words. */
class RecordWords {

    private static final Texts TEXTS = Texts.of("archive");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkingDays.ZONE);

    private final Locale locale;

    RecordWords(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String text(String key, Object... arguments) {
        return TEXTS.get(locale, key, arguments);
    }

    String label(String field) {
        return find("field." + field).orElseGet(() -> plainWords(field));
    }

    /** A value as people write it. */
    String value(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant instant) {
            return TIME.format(instant);
        }
        if (value instanceof Boolean yes) {
            return text(yes ? "yes" : "no");
        }
        if (value instanceof Enum<?> word) {
            return find(word.getDeclaringClass().getSimpleName() + "." + word.name())
                    .orElseGet(() -> plainWords(word.name()));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(this::value).collect(Collectors.joining(", "));
        }
        return value instanceof Map<?, ?> map ? lines(map) : value.toString();
    }

    /** A value for a narrow column: the day above the time. */
    String narrow(Object value) {
        var text = value(value);
        return value instanceof Instant ? text.replace(' ', '\n') : text;
    }

    private String lines(Map<?, ?> map) {
        return map.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> label(entry.getKey().toString()) + ": " + value(entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private Optional<String> find(String key) {
        try {
            return Optional.of(text(key));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    /** {@code Task_GiveFirstResponse}, {@code firstContactOwner} and {@code FED_BACK} as words. */
    private static String plainWords(String name) {
        boolean constant = name.equals(name.toUpperCase(Locale.ROOT));
        var words = constant
                ? name.toLowerCase(Locale.ROOT).replace('_', ' ')
                : name.replaceFirst("^[A-Z]\\w*_", "")
                        .replaceAll("(\\p{Lower})(\\p{Upper})", "$1 $2")
                        .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
