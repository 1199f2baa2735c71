package io.huiyin.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What people enter in the forms of an ordinary complaint. */
public final class Answers {

    private static final Path FILE = Path.of("src/test/resources/tasklist/answers.txt");

    private Answers() {}

    /** By key, in the order of the screen. */
    public static Map<String, String> to(String form) {
        var answers = new LinkedHashMap<String, String>();
        var section = "";
        for (var line : lines()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (section.equals(form) && line.contains(" = ")) {
                answers.put(line.substring(0, line.indexOf(" = ")), line.substring(line.indexOf(" = ") + 3));
            }
        }
        return answers;
    }

    private static Iterable<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
