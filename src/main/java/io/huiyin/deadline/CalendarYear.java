package io.huiyin.deadline;

import io.huiyin.proof.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The State Council's arrangement of holidays for one year: the days that differ from Monday to Friday (S-01).
 *
 * @param exceptions whether work is done, for each day the notice names
 */
record CalendarYear(int year, Map<LocalDate, Boolean> exceptions) {

    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\.\\.(\\d{4}-\\d{2}-\\d{2}))?\\s+(off|work)\\s+\\S.*");

    /** @throws CalendarRefused if the text is no calendar; the message names file, line and cause */
    static CalendarYear read(String file, int year, String text) {
        var days = new TreeMap<LocalDate, Boolean>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            try {
                add(days, year, lines.get(i).strip());
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new CalendarRefused(file + ", line " + (i + 1) + ": " + e.getMessage());
            }
        }
        if (days.isEmpty()) {
            throw new CalendarRefused(file + ": names no holiday");
        }
        return new CalendarYear(year, days);
    }

    private static void add(Map<LocalDate, Boolean> days, int year, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("expected a day or a range, 'off' or 'work', and the holiday's name");
        }
        var first = LocalDate.parse(parts.group(1));
        var last = parts.group(2) == null ? first : LocalDate.parse(parts.group(2));
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the range ends before it begins");
        }
        boolean work = parts.group(3).equals("work");
        first.datesUntil(last.plusDays(1)).forEach(day -> add(days, year, day, work));
    }

    private static void add(Map<LocalDate, Boolean> days, int year, LocalDate day, boolean work) {
        boolean justBefore = day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER;
        if (day.getYear() != year && !justBefore) {
            throw new IllegalArgumentException(day + " is not a day of " + year);
        }
        if (work && !isWeekend(day)) {
            throw new IllegalArgumentException(day + " is a working day without being named");
        }
        if (days.putIfAbsent(day, work) != null) {
            throw new IllegalArgumentException(day + " is named twice");
        }
    }

    /** The same for the same days, whatever the file's comments say. */
    String fingerprint() {
        return Sha256.of(new TreeMap<>(exceptions).toString().getBytes(StandardCharsets.UTF_8));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
