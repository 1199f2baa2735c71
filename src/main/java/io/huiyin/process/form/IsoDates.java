package io.huiyin.process.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as forms send them: ISO texts, with or without time, seconds and offset. */
public final class IsoDates {

    private IsoDates() {}

    static boolean isDateOrDateTime(String text) {
        try {
            day(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * The day of a date or of a moment, as it was written.
     *
     * @throws DateTimeException if it is no date
     */
    public static LocalDate day(String text) {
        return text.indexOf('T') < 0
                ? LocalDate.parse(text)
                : LocalDate.from(DateTimeFormatter.ISO_DATE_TIME.parse(text));
    }
}
