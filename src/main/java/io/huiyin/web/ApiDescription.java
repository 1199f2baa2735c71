package io.huiyin.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.text.Texts;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Puts words and examples into the description of the API: texts from {@code texts/api}, bodies from {@code api/<schema>.json}. */
@Component
class ApiDescription implements OpenApiCustomizer {

    private static final Texts TEXTS = Texts.of("api");
    private static final String USER = "user";
    private static final String PROBLEM = "Problem";
    private static final String TICKET_ERROR = "Error";

    private final ObjectMapper json;

    ApiDescription(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info()
                .title(text("title").orElseThrow())
                .description(text("description").orElseThrow())
                .version("1"));
        var components = api.getComponents() == null ? new Components() : api.getComponents();
        api.setComponents(components);
        components.addSecuritySchemes(
                USER, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
        Optional.ofNullable(components.getSchemas()).orElse(Map.of()).forEach(this::describe);
        components.addSchemas(PROBLEM, problem());
        components.addSchemas(TICKET_ERROR, ticketError());
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            describe(operation, key(method.name(), path));
            operation.getResponses().addApiResponse("4XX", refusal(path.startsWith(TicketError.PLACE)));
        }));
    }

    /** For example {@code post.api.complaints.number.information}. */
    static String key(String method, String path) {
        return method.toLowerCase(Locale.ROOT)
                + path.replaceAll("[^A-Za-z0-9]+", ".").replaceAll("\\.$", "");
    }

    private void describe(Operation operation, String key) {
        operation.setOperationId(key);
        operation.setTags(null);
        text(key).ifPresent(operation::setSummary);
        text(key + ".description").ifPresent(operation::setDescription);
        Optional.ofNullable(operation.getParameters())
                .orElse(List.of())
                .forEach(parameter -> text("parameter." + parameter.getName()).ifPresent(parameter::setDescription));
        operation.addSecurityItem(new SecurityRequirement().addList(USER));
        operation.addSecurityItem(new SecurityRequirement());
    }

    /** What is answered to a request that was refused. */
    private static ApiResponse refusal(boolean ticket) {
        var schema = new MediaType().schema(new Schema<>().$ref(ticket ? TICKET_ERROR : PROBLEM));
        return new ApiResponse()
                .description(text("problem").orElseThrow())
                .content(new Content().addMediaType(ticket ? "application/json" : "application/problem+json", schema));
    }

    private void describe(String name, Schema<?> schema) {
        Optional.ofNullable(schema.getProperties())
                .orElse(Map.of())
                .forEach((property, type) -> text(name + "." + property).ifPresent(type::setDescription));
        var example = new ClassPathResource("api/" + name + ".json");
        if (example.exists()) {
            try {
                schema.setExample(json.readTree(example.getContentAsByteArray()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Schema<?> problem() {
        var problem = new Schema<>().type("object");
        for (var property : List.of("type", "title", "detail", "instance", "field")) {
            problem.addProperty(property, new Schema<>().type("string"));
        }
        problem.addProperty("status", new Schema<>().type("integer"));
        var error = new Schema<>()
                .type("object")
                .addProperty("field", new Schema<>().type("string"))
                .addProperty("message", new Schema<>().type("string"));
        problem.addProperty("errors", new Schema<>().type("array").items(error));
        return problem;
    }

    private static Schema<?> ticketError() {
        var error = new Schema<>().type("object").required(List.of("code", "reason"));
        for (var property : List.of("code", "reason", "message", "status")) {
            error.addProperty(property, new Schema<>().type("string"));
        }
        return error;
    }

    private static Optional<String> text(String key) {
        try {
            return Optional.of(TEXTS.get(Locale.ENGLISH, key));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
