package io.huiyin.platform.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
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

    private final ObjectMapper json = new ObjectMapper();
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
        unreadable(field)
                .ifPresent(cause -> problems.add(new Problem(file.name(), lineOf(file, "key", key(field)), cause)));
        field.path("components").forEach(inner -> check(file, inner, problems));
    }

    private static String key(JsonNode field) {
        return field.path("key").asText(field.path("id").asText(""));
    }

    /** The server asks these again with every submission. */
    private Optional<String> unreadable(JsonNode field) {
        var condition = field.path("conditional").path("hide").asText("");
        if (condition.startsWith("=")) {
            var parsed = feel.parseExpression(condition.substring(1));
            if (!parsed.isSuccess()) {
                return Optional.of("the condition of '" + key(field) + "' cannot be read: "
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

    private static int lineOf(ModelFile file, String key, String value) {
        var text = file.text();
        var found = Pattern.compile('"' + key + "\"\\s*:\\s*\"" + Pattern.quote(value) + '"')
                .matcher(text);
        return found.find() ? (int) text.substring(0, found.start()).lines().count() : 0;
    }
}
