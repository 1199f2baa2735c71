package io.huiyin.archive.pdf;

import io.huiyin.archive.RecordPrinter;
import io.huiyin.archive.RecordWords;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.document.PdfWriter;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Prints the record as a PDF for people; every text in it is shown as text, whatever it contains (R5.3.1). */
@Component
class PdfRecordPrinter implements RecordPrinter {

    /** What sections of their own tell in full. */
    private static final EnumSet<Event> TOLD_ELSEWHERE =
            EnumSet.of(Event.CONTACT, Event.SURVEY_ANSWERED, Event.SIGNED, Event.NOTICE_SENT, Event.NOTICE_FAILED);

    private final RecordWords words;

    PdfRecordPrinter(@Value("${huiyin.locale:en}") Locale locale) {
        this.words = new RecordWords(locale);
    }

    @Override
    public byte[] print(Map<String, Object> content, String jsonSha256) {
        var complaint = section(content, "complaint");
        var pdf = PdfWriter.startOneOfMany(words.text("title", complaint.get("number")), words.locale());
        fields(pdf, withPendingInWords(section(content, "archive")));
        pdf.paragraph(words.label("jsonSha256") + "\n" + jsonSha256);
        headed(pdf, "complaint", complaint);
        headed(pdf, "standing", section(content, "standing"));
        headed(pdf, "result", section(content, "result"));
        course(pdf, list(content, "course"));
        entries(pdf, "feedback", list(content, "feedback"));
        entries(pdf, "signatures", list(content, "signatures"));
        clocks(pdf, list(content, "clocks"));
        entries(pdf, "notices", list(content, "notices"));
        if (content.containsKey("leading")) {
            headed(pdf, "leading", section(content, "leading"));
            entries(pdf, "leadingSignatures", list(content, "leadingSignatures"));
        }
        return pdf.finish();
    }

    private Map<String, Object> withPendingInWords(Map<String, Object> headLines) {
        var worded = new LinkedHashMap<>(headLines);
        worded.computeIfPresent("pending", (name, pending) -> ((List<?>) pending)
                .stream().map(item -> words.text("pending." + item)).toList());
        return worded;
    }

    private void headed(PdfWriter pdf, String section, Map<String, Object> fields) {
        pdf.heading(words.text("section." + section));
        if (fields.isEmpty()) {
            pdf.paragraph(words.text("nothing"));
        }
        fields(pdf, fields);
    }

    private void fields(PdfWriter pdf, Map<String, Object> fields) {
        fields.forEach((name, value) -> pdf.field(words.label(name), words.value(name, value)));
    }

    private void course(PdfWriter pdf, List<Map<String, Object>> lines) {
        var rows = lines.stream().map(this::courseRow).toList();
        table(pdf, "course", List.of("at", "by", "event", "detail"), rows);
    }

    private List<String> courseRow(Map<String, Object> line) {
        var step = line.get("step");
        var event = words.value(line.get("event"));
        return List.of(
                words.narrow(line.get("at")),
                words.value(line.get("actor")),
                step == null ? event : event + "\n" + words.label(step.toString()),
                TOLD_ELSEWHERE.contains(line.get("event")) ? "" : words.value(line.get("detail")));
    }

    private void entries(PdfWriter pdf, String section, List<Map<String, Object>> entries) {
        var rows = entries.stream().map(this::entryRow).toList();
        table(pdf, section, List.of("at", "by", "detail"), rows);
    }

    private List<String> entryRow(Map<String, Object> entry) {
        var detail = new LinkedHashMap<>(entry);
        detail.keySet().removeAll(List.of("at", "by"));
        return List.of(words.narrow(entry.get("at")), words.value(entry.get("by")), words.value(detail));
    }

    private void clocks(PdfWriter pdf, List<Map<String, Object>> clocks) {
        var columns = List.of("clock", "round", "limit", "startedAt", "dueAt", "stoppedAt", "missedAt");
        var rows = clocks.stream()
                .map(clock -> columns.stream()
                        .map(column -> clockCell(column, clock.get(column)))
                        .toList())
                .toList();
        table(pdf, "clocks", columns, rows);
    }

    private String clockCell(String column, Object value) {
        if (column.equals("clock")) {
            var clock = value.toString();
            return clock + "\n" + words.constant("ClockId", clock.replace('-', '_'));
        }
        return column.equals("dueAt") && value instanceof Instant end ? words.narrowEnd(end) : words.narrow(value);
    }

    private void table(PdfWriter pdf, String section, List<String> columns, List<List<String>> rows) {
        pdf.heading(words.text("section." + section));
        if (rows.isEmpty()) {
            pdf.paragraph(words.text("nothing"));
        } else {
            pdf.table(columns.stream().map(words::label).toList(), rows);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> content, String name) {
        return (Map<String, Object>) content.get(name);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> content, String name) {
        return (List<Map<String, Object>>) content.get(name);
    }
}
