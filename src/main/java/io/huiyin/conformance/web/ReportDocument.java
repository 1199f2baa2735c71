package io.huiyin.conformance.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.huiyin.conformance.ConformanceReport;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.document.PdfWriter;
import io.huiyin.text.Texts;
import io.huiyin.web.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Writes the report for people and for spreadsheets. */
class ReportDocument {

    private static final Texts TEXTS = Texts.of("conformance");
    private static final List<String> COLUMNS = List.of("clause", "sentence", "kept", "broken", "percent");
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Overview overview;
    private final Locale locale;

    ReportDocument(ConformanceReport report, Locale locale) {
        this.overview = Overview.of(report, locale);
        this.locale = locale;
    }

    byte[] as(String format) {
        return switch (format) {
            case "csv" -> csv().getBytes(StandardCharsets.UTF_8);
            case "pdf" -> pdf();
            default -> json();
        };
    }

    private byte[] json() {
        try {
            return JSON.writeValueAsBytes(overview);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The report cannot be written", e);
        }
    }

    private byte[] pdf() {
        return PdfWriter.start(TEXTS.get(locale, "title"), locale)
                .field(TEXTS.get(locale, "judgedAt"), judgedAt())
                .field(TEXTS.get(locale, "complaints"), String.valueOf(overview.complaints()))
                .table(header(), rows())
                .finish();
    }

    private String csv() {
        var out = new StringWriter();
        var table = new CsvWriter(out);
        table.line(header().toArray());
        rows().forEach(row -> table.line(row.toArray()));
        return out.toString();
    }

    private List<String> header() {
        return COLUMNS.stream()
                .map(column -> TEXTS.get(locale, "column." + column))
                .toList();
    }

    private List<List<String>> rows() {
        return overview.clauses().stream()
                .map(line -> List.of(
                        line.clause(),
                        line.sentence(),
                        String.valueOf(line.kept()),
                        String.valueOf(line.broken()),
                        Objects.toString(line.percentKept(), "")))
                .toList();
    }

    private String judgedAt() {
        Instant at = overview.judgedAt();
        return at == null ? null : AT.format(at.atZone(WorkingDays.ZONE));
    }
}
