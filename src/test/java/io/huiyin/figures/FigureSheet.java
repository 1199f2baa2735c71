package io.huiyin.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** Where the figures are written: on the console, and one table after the other into {@code target/figures.md}. */
final class FigureSheet {

    private static final Path FILE = Path.of("target", "figures.md");
    private static final String LINE = "| %-50s | %12s | %-14s |%n";

    private FigureSheet() {}

    static void print(String table) throws IOException {
        System.out.println(table);
        Files.writeString(FILE, table, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** A Markdown table, which can also be read as it is. */
    static String table(String title, List<Figure> figures) {
        var table = new StringBuilder("%n".formatted()).append(LINE.formatted(title, "measured", "aim"));
        table.append("|%s|%s:|%s|%n".formatted("-".repeat(52), "-".repeat(13), "-".repeat(16)));
        figures.forEach(figure -> table.append(LINE.formatted(figure.name(), figure.value(), figure.aim())));
        return table.toString();
    }

    /**
     * One measured figure.
     *
     * @param aim what it should be at most, in words; empty where there is no aim
     */
    record Figure(String name, String value, String aim) {

        static Figure of(String name, double value, String unit, String aim) {
            return new Figure(
                    name, String.format(Locale.ROOT, "%,.1f %s", value, unit).trim(), aim);
        }
    }
}
