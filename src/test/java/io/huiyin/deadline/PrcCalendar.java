package io.huiyin.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The calendar files of the application, for tests. */
public final class PrcCalendar {

    private static final Path FOLDER = Path.of("src/main/resources/calendar");

    private PrcCalendar() {}

    public static WorkingDays workingDays() {
        return new WorkingDays(files());
    }

    public static Deadlines deadlines() {
        return new Deadlines(workingDays());
    }

    static Map<String, String> files() {
        try (var paths = Files.list(FOLDER)) {
            var texts = new TreeMap<String, String>();
            for (var path : paths.toList()) {
                texts.put(path.getFileName().toString(), Files.readString(path));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
