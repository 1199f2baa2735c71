package io.huiyin.rectification;

import io.huiyin.complaint.CheckDigit;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The number of a measure, for example {@code ZG202511030000017}: day, daily sequence and check digit. */
public record MeasureNumber(String value) {

    private static final Pattern FORMAT = Pattern.compile("ZG\\d{15}");

    /** @throws IllegalArgumentException if the value is not a measure number or its check digit is wrong */
    public MeasureNumber {
        if (value == null || !FORMAT.matcher(value).matches() || !CheckDigit.isRight(value.substring(2))) {
            throw new IllegalArgumentException("Not a measure number: " + value);
        }
    }

    /** The number of the day's measure with this sequence, 1 to 999999. */
    public static MeasureNumber of(LocalDate day, int sequence) {
        var digits = day.format(DateTimeFormatter.BASIC_ISO_DATE) + "%06d".formatted(sequence);
        return new MeasureNumber("ZG" + digits + CheckDigit.of(digits));
    }

    @Override
    public String toString() {
        return value;
    }
}
