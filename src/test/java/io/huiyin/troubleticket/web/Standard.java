package io.huiyin.troubleticket.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** TMF621 v4 as a schema. */
final class Standard {

    private static final String DEFINITIONS = definitions();

    private Standard() {}

    static void holdsFor(String definition, String json) {
        assertThat(schema("{\"$ref\": \"#/definitions/" + definition + "\"").validate(json, InputFormat.JSON))
                .as(json)
                .isEmpty();
    }

    static void holdsForEach(String definition, String json) {
        var list = "{\"type\": \"array\", \"items\": {\"$ref\": \"#/definitions/" + definition + "\"}";
        assertThat(schema(list).validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    private static Schema schema(String beginning) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(beginning + ", " + DEFINITIONS, InputFormat.JSON);
    }

    private static String definitions() {
        try (var file = Standard.class.getResourceAsStream("/troubleticket/tmf621-v4.json")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("\"definitions\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
