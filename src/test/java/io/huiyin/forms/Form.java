package io.huiyin.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One file of {@code forms/}. */
public record Form(String name, JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static List<Form> all() {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.sorted().map(Form::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Form named(String name) {
        return read(Path.of("forms", name + ".form"));
    }

    private static Form read(Path file) {
        try {
            return new Form(file.getFileName().toString().replace(".form", ""), JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** Groups and what is in them, in the order of the form. */
    List<JsonNode> components() {
        var found = new ArrayList<JsonNode>();
        collect(json, found);
        return found;
    }

    /** The fields that are filled in here, without those that only show what is known. */
    public List<JsonNode> questions() {
        return components().stream()
                .filter(component -> component.has("key") && !isKnown(component))
                .toList();
    }

    List<JsonNode> shownFields() {
        return components().stream().filter(Form::isKnown).toList();
    }

    private static boolean isKnown(JsonNode component) {
        return component.path("key").asText().startsWith("known.");
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static void collect(JsonNode parent, List<JsonNode> found) {
        for (var component : parent.path("components")) {
            found.add(component);
            collect(component, found);
        }
    }
}
