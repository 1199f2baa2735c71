package io.huiyin.audit.web;

import io.huiyin.archive.RecordWords;
import io.huiyin.audit.Found;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.text.Texts;
import io.huiyin.web.CsvWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a search found, in the columns of the page, below what was looked for, by whom and when. */
class SearchTable {

    private static final Texts TEXTS = Texts.of("cockpit");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkingDays.ZONE);
    private static final Map<String, String> TYPES = Map.of(
            "status", "Status",
            "category", "Category",
            "priority", "Priority",
            "tier", "MajorTier",
            "track", "HandlingTrack");
    private static final List<String> COLUMNS = List.of(
            "number",
            "receivedAt",
            "status",
            "category",
            "priority",
            "tier",
            "track",
            "departments",
            "handlers",
            "round",
            "customer",
            "missed",
            "closedAt");

    private final CsvWriter csv;
    private final Locale locale;
    private final RecordWords words;

    SearchTable(CsvWriter csv, Locale locale) {
        this.csv = csv;
        this.locale = locale;
        this.words = new RecordWords(locale);
    }

    void head(SearchRequest search, String user, Instant at) {
        csv.line(text("export.title"), text("export.by", user, TIME.format(at)));
        search.given().forEach((name, value) -> csv.line(text("search." + name), said(name, value)));
        csv.line();
        csv.line(COLUMNS.stream().map(column -> text("column." + column)).toArray());
    }

    void row(Found row) {
        csv.line(
                row.number(),
                TIME.format(row.receivedAt()),
                word("Status", row.status()),
                word("Category", row.category()),
                word("Priority", row.priority()),
                word("MajorTier", row.tier()),
                word("HandlingTrack", row.track()),
                row.departments().stream().map(this::department).collect(Collectors.joining(", ")),
                String.join(", ", row.handlers()),
                row.round(),
                row.customer(),
                String.join(", ", row.missed()),
                row.closedAt() == null ? "" : TIME.format(row.closedAt()));
    }

    /** What was looked for, as the page says it. */
    private Object said(String name, Object value) {
        return switch (name) {
            case "open" -> text("search.open." + value);
            case "department" -> department(value.toString());
            case "status", "category", "priority", "tier", "track" ->
                Arrays.stream(value.toString().split(", "))
                        .map(constant -> word(TYPES.get(name), constant))
                        .collect(Collectors.joining(", "));
            default -> value;
        };
    }

    private String department(String id) {
        return words.word("departments", id).orElse(id);
    }

    private String word(String type, String constant) {
        return constant == null ? "" : words.constant(type, constant);
    }

    private String text(String key, Object... arguments) {
        return TEXTS.get(locale, key, arguments);
    }
}
