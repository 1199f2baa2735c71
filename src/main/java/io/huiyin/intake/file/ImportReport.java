package io.huiyin.intake.file;

import io.huiyin.complaint.Refused;
import io.huiyin.intake.ImportComplaints.Imported;
import io.huiyin.intake.ImportComplaints.Outcome;
import io.huiyin.intake.web.NewComplaint;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what became of the complaints of a file. */
class ImportReport {

    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    /** Counts one complaint and words what became of it. */
    ReportLine line(Imported imported, Locale locale) {
        counts.merge(imported.outcome(), 1, Integer::sum);
        var number = imported.complaint() == null
                ? null
                : imported.complaint().number().value();
        var errors = imported.refused() == null ? null : errors(imported.refused(), locale);
        int entry = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new ReportLine(entry, imported.line(), imported.outcome().name(), number, errors);
    }

    private static List<FieldError> errors(Refused refused, Locale locale) {
        return NewComplaint.inOwnWords(refused).all().stream()
                .map(each -> new FieldError(each.field(), each.text(locale)))
                .toList();
    }

    int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** Whether every line is a complaint now. */
    boolean isComplete() {
        return count(Outcome.REFUSED) + count(Outcome.FAILED) == 0;
    }

    /**
     * What became of one complaint.
     *
     * @param entry which complaint of the file it is, from 1
     * @param line on which it begins, from 1
     * @param complaintNumber null if it is no complaint
     * @param errors what was refused; null if nothing was
     */
    record ReportLine(int entry, int line, String outcome, String complaintNumber, List<FieldError> errors) {}

    /** One refused value. */
    record FieldError(String field, String message) {}
}
