package io.huiyin.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One way to fill in a form.
 *
 * @param answers by key, in the order they are given
 * @param hidden keys of fields that this way does not show
 */
record Way(String form, Map<String, String> answers, List<String> hidden) {

    static List<Way> all() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/tasklist/ways.txt")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(Way::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Way parse(String line) {
        var parts = line.split("\\|", -1);
        var answers = new LinkedHashMap<String, String>();
        Arrays.stream(parts[1].strip().split(", "))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> answers.put(pair[0], pair[1]));
        var hidden = parts[2].isBlank()
                ? List.<String>of()
                : List.of(parts[2].strip().split(" "));
        return new Way(parts[0].strip(), answers, hidden);
    }

    @Override
    public String toString() {
        return form + " " + answers;
    }
}
