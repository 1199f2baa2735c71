package io.huiyin.audit.web;

import io.huiyin.complaint.Refused;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.text.Characters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What somebody entered to look for something, as it can be looked for; absent and empty is null. */
final class Entered {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private Entered() {}

    /** @throws Refused if it has characters that no database keeps, or that nobody sees */
    static String text(String field, String value) {
        var text = value == null || value.isBlank() ? null : value.strip();
        Optional.ofNullable(text).flatMap(it -> Characters.flaw(it, false)).ifPresent(flaw -> {
            throw new Refused(field, flaw);
        });
        return text;
    }

    /**
     * When a day begins in Shanghai.
     *
     * @throws Refused if it is no day, or in no year that a complaint can be of
     */
    static Instant start(String field, String day) {
        return moment(field, day, 0);
    }

    /** When a day is over in Shanghai. */
    static Instant end(String field, String day) {
        return moment(field, day, 1);
    }

    private static Instant moment(String field, String text, int daysLater) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return day(text)
                .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
                .map(day ->
                        day.plusDays(daysLater).atStartOfDay(WorkingDays.ZONE).toInstant())
                .orElseThrow(() -> new Refused(field, "wrongFormat"));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
