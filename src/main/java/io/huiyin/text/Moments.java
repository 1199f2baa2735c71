package io.huiyin.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Days and moments as people read them, in the words of one catalogue, which says how under {@code moment} and {@code day}.
 *
 * @param zone where the reader's clock is
 */
public record Moments(Texts texts, Locale locale, ZoneId zone) {

    /** When something happens. */
    public String at(Instant moment) {
        return written(moment.atZone(zone), texts.get(locale, "moment"));
    }

    /** When a limit ends: the end of a day is its 24:00, not the beginning of the next one (S-04). */
    public String end(Instant moment) {
        var at = moment.atZone(zone);
        var pattern = texts.get(locale, "moment");
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? written(at.minusDays(1), pattern.replace("HH", "24"))
                : written(at, pattern);
    }

    public String day(LocalDate day) {
        return day(day, texts, locale);
    }

    /** A day is the same in every zone. */
    public static String day(LocalDate day, Texts texts, Locale locale) {
        return DateTimeFormatter.ofPattern(texts.get(locale, "day"), locale).format(day);
    }

    private String written(ZonedDateTime moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment);
    }
}
