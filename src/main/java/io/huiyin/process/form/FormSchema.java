package io.huiyin.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.ContactDetail;
import io.huiyin.complaint.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** The fields of one {@code .form} file; the file is the only place of their rules. */
public final class FormSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Form-js's {@code validationType}; with {@code custom} the pattern counts. */
    private static final Map<String, ContactDetail> KINDS =
            Map.of("email", ContactDetail.EMAIL, "phone", ContactDetail.PHONE);

    private final Map<String, FormField> fields;

    private FormSchema(Map<String, FormField> fields) {
        this.fields = fields;
    }

    /** Reads a form; the stream is not closed. */
    public static FormSchema read(InputStream form) {
        try {
            var fields = new LinkedHashMap<String, FormField>();
            collect(JSON.readTree(form), List.of(), fields);
            return new FormSchema(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Holds a submission against the form.
     *
     * @param submitted plain values by key
     * @param today the day on which it is submitted
     * @param feel whether a FEEL expression is true for the given values
     * @return what is to be recorded: the submitted values of the fields that the form shows
     * @throws Refused naming the first field that the form does not have or whose value it does not take
     */
    public Map<String, Object> accept(
            Map<String, Object> submitted, LocalDate today, BiPredicate<String, Map<String, Object>> feel) {
        submitted.keySet().stream()
                .filter(key -> !fields.containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new Refused(key, "unknownField");
                });
        var accepted = new LinkedHashMap<String, Object>();
        for (var field : fields.values()) {
            if (field.readOnly() || isHidden(field, submitted, feel)) {
                continue;
            }
            var value = FieldRules.accept(field, submitted.get(field.key()), today);
            if (value != null) {
                accepted.put(field.key(), value);
            } else if (field.isList() && submitted.containsKey(field.key())) {
                accepted.put(field.key(), List.of()); // everything was taken away on purpose
            }
        }
        return accepted;
    }

    /** The keys of all fields. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    private static boolean isHidden(
            FormField field, Map<String, Object> submitted, BiPredicate<String, Map<String, Object>> feel) {
        return field.hiddenWhen().stream().anyMatch(condition -> feel.test(condition, submitted));
    }

    private static void collect(JsonNode component, List<String> hiddenAround, Map<String, FormField> fields) {
        var hidden = new ArrayList<>(hiddenAround);
        var condition = component.path("conditional").path("hide").asText("");
        if (condition.startsWith("=")) {
            hidden.add(condition.substring(1));
        }
        if (component.hasNonNull("key") && !component.path("type").asText().equals("button")) {
            fields.put(component.get("key").asText(), field(component, hidden));
        }
        component.path("components").forEach(child -> collect(child, hidden, fields));
    }

    private static FormField field(JsonNode component, List<String> hidden) {
        var rules = component.path("validate");
        var pattern = rules.path("pattern").asText("");
        return new FormField(
                component.get("key").asText(),
                component.path("type").asText(),
                rules.path("required").asBoolean(false),
                component.path("disabled").asBoolean(false)
                        || component.path("readonly").asBoolean(false),
                integer(rules.path("minLength")),
                integer(rules.path("maxLength")),
                decimal(rules.path("min")),
                decimal(rules.path("max")),
                integer(component.path("decimalDigits")),
                pattern.isEmpty() ? null : Pattern.compile(pattern),
                KINDS.get(rules.path("validationType").asText()),
                component.path("disallowPassedDates").asBoolean(false),
                component.path("values").findValuesAsText("value"),
                List.copyOf(hidden));
    }

    private static Integer integer(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : Integer.valueOf(node.asInt());
    }

    private static BigDecimal decimal(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.decimalValue();
    }
}
