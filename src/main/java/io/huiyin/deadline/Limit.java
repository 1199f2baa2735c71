package io.huiyin.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.regex.Pattern;

/** How long a clock may run, for example {@code 24 h} or {@code 7 wd}. */
public record Limit(int amount, Unit unit) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,5}) ?(\\p{Lower}+)");

    /** @throws IllegalArgumentException if the amount is not positive */
    public Limit {
        if (amount < 1 || unit == null) {
            throw new IllegalArgumentException("Not a limit: " + amount + " " + unit);
        }
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is no limit
     */
    public static Limit parse(String text) {
        var parts = TEXT.matcher(text == null ? "" : text.trim());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "Not a limit: '" + text + "', expected for example '15 min', '24 h', '30 d' or '7 wd'");
        }
        return new Limit(Integer.parseInt(parts.group(1)), Unit.of(parts.group(2)));
    }

    /** The time from a moment to the end of a day, that day included. */
    public static Limit until(LocalDate day, Instant from) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(from, WorkingDays.ZONE), day);
        var end = day.plusDays(1).atStartOfDay(WorkingDays.ZONE).toInstant();
        return days > 0 ? calendarDays((int) days) : minutes((int) Math.max(1, ChronoUnit.MINUTES.between(from, end)));
    }

    public static Limit minutes(int amount) {
        return new Limit(amount, Unit.MINUTES);
    }

    public static Limit hours(int amount) {
        return new Limit(amount, Unit.HOURS);
    }

    public static Limit calendarDays(int amount) {
        return new Limit(amount, Unit.CALENDAR_DAYS);
    }

    public static Limit workingDays(int amount) {
        return new Limit(amount, Unit.WORKING_DAYS);
    }

    /** Whether it runs through nights, weekends and holidays to the minute (C-30). */
    public boolean isElapsed() {
        return unit == Unit.MINUTES || unit == Unit.HOURS;
    }

    @Override
    public String toString() {
        return amount + " " + unit.symbol;
    }

    /** What a limit is counted in. */
    public enum Unit {
        MINUTES("min"),
        HOURS("h"),
        CALENDAR_DAYS("d"),
        WORKING_DAYS("wd");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        private static Unit of(String symbol) {
            return Arrays.stream(values())
                    .filter(unit -> unit.symbol.equals(symbol))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Unknown unit of a limit: " + symbol));
        }
    }
}
