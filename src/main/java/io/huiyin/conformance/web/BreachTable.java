package io.huiyin.conformance.web;

import io.huiyin.conformance.ConformanceRecord;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.text.Texts;
import io.huiyin.web.CsvWriter;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Each complaint with each sentence that it broke, as a table for spreadsheets. */
class BreachTable {

    private static final Texts TEXTS = Texts.of("conformance");
    private static final List<String> COLUMNS = List.of("complaint", "clause", "sentence", "what", "judgedAt");
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkingDays.ZONE);

    private final CsvWriter csv;
    private final Locale locale;

    BreachTable(Writer out, Locale locale) {
        this.csv = new CsvWriter(out);
        this.locale = locale;
    }

    void head() {
        csv.line(COLUMNS.stream()
                .map(column -> TEXTS.get(locale, "column." + column))
                .toArray());
    }

    void rows(List<ConformanceRecord.Breach> breaches) {
        breaches.stream()
                .map(breach -> BreachView.of(breach, locale))
                .forEach(row -> csv.line(
                        row.complaintNumber(), row.clause(), row.sentence(), row.what(), AT.format(row.judgedAt())));
    }
}
