package io.huiyin.archive;

import io.huiyin.deadline.Limit;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.text.Reasons;
import io.huiyin.text.Texts;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words the record for readers of one language; what the catalogue does not know is shown by its own name in plain words. */
public class RecordWords {

    private static final Texts TEXTS = Texts.of("archive");
    private static final Texts WORDS = Texts.of("words");
    private static final Texts GROUPS = Texts.of("groups");

    /** Of each field with options: whose words its values have; {@code group} stands for the ids of groups, {@code rule} for reasons of tables. */
    private static final Texts VALUES = Texts.of("recordValues");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkingDays.ZONE);

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    private final Locale locale;

    public RecordWords(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public String text(String key, Object... arguments) {
        return TEXTS.get(locale, key, arguments);
    }

    public String label(String field) {
        return find(TEXTS, "field." + field).orElseGet(() -> plainWords(field));
    }

    /** The same of a field within a section of the record, for example {@code standing.status}. */
    public String path(String field) {
        return label(field.substring(field.lastIndexOf('.') + 1));
    }

    /** The value of a field as people write it; where a form offered options, in the words of the option. */
    public String value(String field, Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(item -> value(field, item)).collect(Collectors.joining(text("sign.comma")));
        }
        if (!(value instanceof String code)) {
            return value(value);
        }
        return switch (field) {
            case "clock" -> code + " " + constant("ClockId", code.replace('-', '_'));
            case "limit" -> value(Limit.parse(code));
            default -> word(field, code).or(() -> moment(field, code)).orElse(code);
        };
    }

    /** The course keeps moments as texts. */
    private Optional<String> moment(String field, String text) {
        return Optional.of(text)
                .filter(it -> MOMENT.matcher(it).matches())
                .map(Instant::parse)
                .map(at -> field.equals("dueAt") ? end(at) : value(at));
    }

    /** The word for an option of a field; empty where anything may be entered. */
    public Optional<String> word(String field, String code) {
        return find(VALUES, field).stream()
                .flatMap(owners -> Arrays.stream(owners.split(" ")))
                .flatMap(owner -> ofOwner(owner, code).stream())
                .findFirst();
    }

    private Optional<String> ofOwner(String owner, String code) {
        return switch (owner) {
            case "group" -> find(GROUPS, code);
            case "rule" -> Reasons.find(code, locale);
            default -> word(owner + "." + code);
        };
    }

    /** The word for a constant, by the simple name of its type; for example "Urgent" for Priority and URGENT. */
    public String constant(String type, String name) {
        return word(type + "." + name).orElseGet(() -> plainWords(name));
    }

    private Optional<String> word(String key) {
        return find(TEXTS, key).or(() -> find(WORDS, key));
    }

    /** A value as people write it. */
    public String value(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant instant) {
            return TIME.format(instant);
        }
        if (value instanceof Limit limit) {
            return text("Unit." + limit.unit(), limit.amount());
        }
        if (value instanceof Boolean yes) {
            return text(yes ? "yes" : "no");
        }
        if (value instanceof Enum<?> word) {
            return word(word.getDeclaringClass().getSimpleName() + "." + word.name())
                    .orElseGet(() -> plainWords(word.name()));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(this::value).collect(Collectors.joining(text("sign.comma")));
        }
        return value instanceof Map<?, ?> map ? lines(map) : value.toString();
    }

    /** A value for a narrow column: the day above the time. */
    public String narrow(Object value) {
        var text = value(value);
        return value instanceof Instant ? text.replace(' ', '\n') : text;
    }

    /** When a limit ends, for a narrow column: the end of a day is its 24:00, not the beginning of the next one (S-04). */
    public String narrowEnd(Instant end) {
        return end(end).replace(' ', '\n');
    }

    private String end(Instant end) {
        var at = end.atZone(WorkingDays.ZONE);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().minusDays(1) + " 24:00" : value(end);
    }

    private String lines(Map<?, ?> map) {
        return map.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> label(entry.getKey().toString())
                        + text("sign.colon")
                        + orDash(value(entry.getKey().toString(), entry.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private static String orDash(String text) {
        return text.isBlank() ? "–" : text;
    }

    private Optional<String> find(Texts catalogue, String key) {
        try {
            return Optional.of(catalogue.get(locale, key));
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
