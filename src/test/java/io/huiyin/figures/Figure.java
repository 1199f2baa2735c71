package io.huiyin.figures;

import java.util.List;
import java.util.Locale;

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

    /** The figures as a Markdown table, which can also be read as it is. */
    static String table(String title, List<Figure> figures) {
        var table = new StringBuilder("\n| %-52s | %14s | %-16s |\n".formatted(title, "measured", "aim"));
        table.append("|%s|%s:|%s|\n".formatted("-".repeat(54), "-".repeat(15), "-".repeat(18)));
        figures.forEach(figure ->
                table.append("| %-52s | %14s | %-16s |\n".formatted(figure.name(), figure.value(), figure.aim())));
        return table.toString();
    }
}
