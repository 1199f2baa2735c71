package io.huiyin.troubleticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiyin.complaint.Refused;
import io.huiyin.text.Characters;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the attributes of a ticket and gathers what is wrong with them, so that the sender learns all of it at once. */
class Attributes {

    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_ITEMS = 50;
    private static final int DEEPEST = 5;

    /** Objects within the objects of a list. */
    private static final Set<String> STRUCTURED = Set.of("size", "validFor");

    private final ObjectNode body;
    private final List<Refused> refusals = new ArrayList<>();

    Attributes(ObjectNode body, Set<String> known) {
        this.body = body;
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                refuse(name, "unknownField");
            }
        });
    }

    boolean has(String name) {
        return body.hasNonNull(name);
    }

    JsonNode get(String name) {
        return body.get(name);
    }

    /** A text; null if it is not there. */
    String text(String name, int longest) {
        if (!has(name)) {
            return null;
        }
        if (!body.get(name).isTextual()) {
            refuse(name, "notText");
            return null;
        }
        var text = body.get(name).textValue();
        if (text.length() > longest) {
            refuse(name, "tooLong", longest);
        }
        Characters.flaw(text, true).ifPresent(flaw -> refuse(name, flaw));
        return Characters.isEmpty(text) ? null : text.strip();
    }

    String required(String name, int longest) {
        var text = text(name, longest);
        if (text == null) {
            refuse(name, "required");
        }
        return text;
    }

    /** Refuses a value that is no moment. */
    void moment(String name) {
        try {
            if (has(name) && !isUsual(OffsetDateTime.parse(body.get(name).asText()))) {
                refuse(name, "notMoment");
            }
        } catch (DateTimeException e) {
            refuse(name, "notMoment");
        }
    }

    private static boolean isUsual(OffsetDateTime moment) {
        return moment.getYear() > 1900 && moment.getYear() < 3000;
    }

    /** A list of objects, each with what it must have; empty if it is not there. */
    List<JsonNode> list(String name, String... required) {
        if (!has(name)) {
            return List.of();
        }
        var list = body.get(name);
        if (!list.isArray()) {
            refuse(name, "notList");
            return List.of();
        }
        if (list.size() > MOST_ITEMS) {
            refuse(name, "tooManyItems", MOST_ITEMS);
        }
        var items = new ArrayList<JsonNode>();
        list.forEach(item -> {
            object(name + "[" + items.size() + "]", item, required);
            items.add(item);
        });
        return items;
    }

    /** An object with what it must have. */
    void object(String name, String... required) {
        if (has(name)) {
            object(name, body.get(name), required);
        }
    }

    private void object(String path, JsonNode value, String... required) {
        if (!value.isObject()) {
            refuse(path, "notObject");
            return;
        }
        for (var field : required) {
            if (!value.path(field).isTextual()
                    || Characters.isEmpty(value.get(field).textValue())) {
                refuse(path + "." + field, "required");
            }
        }
        value.properties().stream()
                .filter(field ->
                        !field.getValue().isTextual() && !field.getValue().isNull())
                .filter(field -> !STRUCTURED.contains(field.getKey())
                        || !field.getValue().isObject())
                .forEach(field -> refuse(path + "." + field.getKey(), "notText"));
        texts(path, value, 1);
    }

    private void texts(String path, JsonNode value, int depth) {
        if (depth > DEEPEST) {
            refuse(path, "tooDeep", DEEPEST);
            return;
        }
        if (value.isTextual() && value.textValue().length() > LONGEST_TEXT) {
            refuse(path, "tooLong", LONGEST_TEXT);
        }
        if (value.isTextual()) {
            Characters.flaw(value.textValue(), true).ifPresent(flaw -> refuse(path, flaw));
        }
        if (value.size() > MOST_ITEMS) {
            refuse(path, "tooManyItems", MOST_ITEMS);
            return;
        }
        value.properties().forEach(field -> {
            Characters.flaw(field.getKey(), false).ifPresent(flaw -> refuse(path, flaw));
            texts(path + "." + field.getKey(), field.getValue(), depth + 1);
        });
        if (value.isArray()) {
            value.forEach(item -> texts(path, item, depth + 1));
        }
    }

    /** Refuses an item of a list for what it is. */
    void refuseIf(String list, List<JsonNode> items, Predicate<JsonNode> wrong, String reason) {
        if (items.stream().anyMatch(wrong)) {
            refuse(list, reason);
        }
    }

    void refuse(String name, String reason, Object... arguments) {
        if (refusals.stream().noneMatch(refused -> refused.field().equals(name))) {
            refusals.add(new Refused(name, reason, arguments));
        }
    }

    /** @throws Refused if anything was wrong */
    void check() {
        if (!refusals.isEmpty()) {
            throw Refused.all(refusals);
        }
    }
}
