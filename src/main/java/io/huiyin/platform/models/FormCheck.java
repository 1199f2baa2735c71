package io.huiyin.platform.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** A form is JSON, has an id, and uses only the field types that Tasklist can show. */
class FormCheck {

    private static final Set<String> TYPES = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "datetime",
            "expression",
            "group",
            "dynamiclist",
            "table",
            "text",
            "html",
            "image",
            "separator",
            "spacer",
            "button");

    private static final Set<String> NO_EXPRESSIONS = Set.of("components", "pattern", "label", "description", "values");

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    List<Problem> check(ModelFile file, Ids ids) {
        JsonNode form;
        try {
            form = json.readTree(file.content());
        } catch (JsonProcessingException e) {
            return List.of(new Problem(file.name(), e.getLocation().getLineNr(), e.getOriginalMessage()));
        } catch (IOException e) {
            return List.of(new Problem(file.name(), 0, e.getMessage()));
        }
        var problems = new ArrayList<Problem>();
        var id = form.path("id").asText("");
        if (id.isEmpty() || !form.path("components").isArray()) {
            problems.add(new Problem(file.name(), 1, "a form needs an id and components"));
        } else {
            ids.form(id, file, lineOf(file, "id", id)).ifPresent(problems::add);
        }
        form.path("components").forEach(field -> check(file, field, problems));
        return problems;
    }

    private void check(ModelFile file, JsonNode field, List<Problem> problems) {
        var type = field.path("type").asText("");
        if (!TYPES.contains(type)) {
            problems.add(new Problem(
                    file.name(), lineOf(file, "type", type), "Tasklist cannot show fields of type '" + type + "'"));
        }
        unreadable(field).ifPresent(cause -> problems.add(new Problem(file.name(), lineOf(file, field), cause)));
        field.path("components").forEach(inner -> check(file, inner, problems));
    }

    private static String key(JsonNode field) {
        return field.path("key").asText(field.path("id").asText(""));
    }

    /** The server asks conditions and patterns again with every submission, the other expressions show what is known. */
    private Optional<String> unreadable(JsonNode field) {
        for (var expression : expressions(field).toList()) {
            var parsed = feel.parseExpression(expression.substring(1));
            if (!parsed.isSuccess()) {
                return Optional.of("the expression " + expression + " of '" + key(field) + "' cannot be read: "
                        + parsed.failure().message());
            }
        }
        try {
            Pattern.compile(field.path("validate").path("pattern").asText(""));
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("the pattern of '" + key(field) + "' cannot be read: " + e.getDescription());
        }
    }

    /** Every text of the field itself that begins with an equals sign; label, description and pattern are texts of another kind. */
    private static Stream<String> expressions(JsonNode node) {
        if (node.isTextual()) {
            return Stream.of(node.asText()).filter(text -> text.startsWith("="));
        }
        return node.isObject()
                ? node.properties().stream()
                        .filter(part -> !NO_EXPRESSIONS.contains(part.getKey()))
                        .flatMap(part -> expressions(part.getValue()))
                : StreamSupport.stream(node.spliterator(), false).flatMap(FormCheck::expressions);
    }

    private static int lineOf(ModelFile file, JsonNode field) {
        int line = lineOf(file, "key", key(field));
        return line > 0 ? line : lineOf(file, "id", key(field));
    }

    private static int lineOf(ModelFile file, String key, String value) {
        var text = file.text();
        var found = Pattern.compile('"' + key + "\"\\s*:\\s*\"" + Pattern.quote(value) + '"')
                .matcher(text);
        return found.find() ? (int) text.substring(0, found.start()).lines().count() : 0;
    }
}
