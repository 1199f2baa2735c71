package io.huiyin.intake;

import io.huiyin.complaint.Refused;
import io.huiyin.text.Characters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the fields of a submission and gathers what is wrong with them, so that the sender learns all of it at once. */
class Fields {

    private final Map<String, Object> values;
    private final List<Refused> refusals = new ArrayList<>();

    Fields(Map<String, Object> values) {
        this.values = values;
    }

    /** A text on one line; null if it was left empty. */
    String line(String field, int maximum) {
        return text(field, maximum, false);
    }

    /** A text of several lines, which are separated by a line feed; null if it was left empty. */
    String lines(String field, int maximum) {
        return text(field, maximum, true);
    }

    private String text(String field, int maximum, boolean severalLines) {
        var value = values.get(field);
        if (value != null && !(value instanceof String)) {
            refuse(field, "notText");
        }
        if (!(value instanceof String raw) || Characters.isEmpty(raw)) {
            return null;
        }
        var text = raw.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (Characters.length(text) > maximum) {
            refuse(field, "tooLong", maximum);
        } else {
            Characters.flaw(text, severalLines).ifPresent(reason -> refuse(field, reason));
        }
        return text;
    }

    /** The ids that a text names, separated by commas, blanks or new lines; none if it was left empty. */
    Set<String> ids(String field) {
        var text = lines(field, 1000);
        if (text == null) {
            return Set.of();
        }
        return Arrays.stream(text.split("[,;，、\\s]+"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A tick; false if there is none. */
    boolean flag(String field) {
        var value = values.get(field);
        if (value != null && !(value instanceof Boolean)) {
            refuse(field, "notFlag");
        }
        return Boolean.TRUE.equals(value);
    }

    /** One of the constants of an enumeration; null if it was left empty. */
    <E extends Enum<E>> E choice(String field, Class<E> type) {
        var name = line(field, 100);
        var constants = type.getEnumConstants();
        var chosen = Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst();
        if (name != null && chosen.isEmpty()) {
            refuse(field, "unknownOption", Arrays.toString(constants));
        }
        return chosen.orElse(null);
    }

    /** Any of the constants of an enumeration, each once; none if it was left empty. */
    <E extends Enum<E>> Set<E> choices(String field, Class<E> type) {
        var chosen = EnumSet.noneOf(type);
        var value = values.get(field);
        if (value instanceof List<?> names) {
            names.forEach(name -> Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            chosen::add,
                            () -> refuse(field, "unknownOption", Arrays.toString(type.getEnumConstants()))));
        } else if (value != null) {
            refuse(field, "notList");
        }
        return chosen;
    }

    /** The value, which must not be missing. */
    <T> T required(String field, T value) {
        if (value == null) {
            refuse(field, "required");
        }
        return value;
    }

    void refuse(String field, String reason, Object... arguments) {
        if (refusals.stream().noneMatch(refused -> refused.field().equals(field))) {
            refusals.add(new Refused(field, reason, arguments));
        }
    }

    boolean hasRefusals() {
        return !refusals.isEmpty();
    }

    /** @throws Refused if anything was wrong */
    void check() {
        if (!refusals.isEmpty()) {
            throw Refused.all(refusals);
        }
    }
}
