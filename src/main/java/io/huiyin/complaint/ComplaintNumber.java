package io.huiyin.complaint;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number a customer quotes, for example {@code TS202509260000017}: day, daily sequence and check digit (S-58). */
public record ComplaintNumber(String value) {

    private static final Pattern FORMAT = Pattern.compile("TS\\d{15}");

    /** @throws IllegalArgumentException if the value is not a complaint number or its check digit is wrong */
    public ComplaintNumber {
        if (value == null || !FORMAT.matcher(value).matches() || !CheckDigit.isRight(value.substring(2))) {
            throw new IllegalArgumentException("Not a complaint number: " + value);
        }
    }

    /** @throws IllegalArgumentException if the value is not a complaint number or its check digit is wrong */
    public static ComplaintNumber of(String value) {
        return new ComplaintNumber(value);
    }

    /** The number that a text is; empty when it is none. */
    public static Optional<ComplaintNumber> parse(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The number of the day's complaint with this sequence, 1 to 999999. */
    public static ComplaintNumber of(LocalDate day, int sequence) {
        String digits = day.format(DateTimeFormatter.BASIC_ISO_DATE) + "%06d".formatted(sequence);
        return new ComplaintNumber("TS" + digits + CheckDigit.of(digits));
    }

    @Override
    public String toString() {
        return value;
    }
}
