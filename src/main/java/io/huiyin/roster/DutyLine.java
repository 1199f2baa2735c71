package io.huiyin.roster;

import io.huiyin.deadline.WorkingDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads a line such as {@code Mon..Fri 18:00-08:30 li.wei, zhang.min}. */
class DutyLine {

    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)\\s+(\\S.*)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "Mon", DayOfWeek.MONDAY,
            "Tue", DayOfWeek.TUESDAY,
            "Wed", DayOfWeek.WEDNESDAY,
            "Thu", DayOfWeek.THURSDAY,
            "Fri", DayOfWeek.FRIDAY,
            "Sat", DayOfWeek.SATURDAY,
            "Sun", DayOfWeek.SUNDAY);

    private final WorkingDays workingDays;
    private final Predicate<String> staff;

    DutyLine(WorkingDays workingDays, Predicate<String> staff) {
        this.workingDays = workingDays;
        this.staff = staff;
    }

    /** @throws RuntimeException saying what is wrong with the line */
    Duty read(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "expected days, hours and who is on duty, for example 'Sat..Sun 08:30-08:30 li.wei'");
        }
        var from = LocalTime.parse(parts.group(2));
        var to = parts.group(3);
        boolean dated = DATE.matcher(parts.group(1).split("\\.\\.")[0]).matches();
        return new Duty(dated, days(parts.group(1)), from, length(from, to), people(parts.group(4)));
    }

    private static Duration length(LocalTime from, String to) {
        if (to.equals("24:00")) {
            return Duration.ofDays(1).minus(Duration.between(LocalTime.MIDNIGHT, from));
        }
        var length = Duration.between(from, LocalTime.parse(to));
        return length.isNegative() || length.isZero() ? length.plusDays(1) : length;
    }

    private Predicate<LocalDate> days(String text) {
        if (text.equals("workdays")) {
            return workingDays::isWorkingDay;
        }
        if (text.equals("offdays")) {
            return day -> !workingDays.isWorkingDay(day);
        }
        var ends = text.split("\\.\\.", 2);
        var first = ends[0];
        var last = ends[ends.length - 1];
        return DATE.matcher(first).matches()
                ? dates(LocalDate.parse(first), LocalDate.parse(last))
                : weekdays(first, last);
    }

    private static Predicate<LocalDate> dates(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the days end before they begin");
        }
        return day -> !day.isBefore(first) && !day.isAfter(last);
    }

    private static Predicate<LocalDate> weekdays(String first, String last) {
        int begin = weekday(first).getValue();
        int end = weekday(last).getValue();
        return day -> {
            int it = day.getDayOfWeek().getValue();
            return begin <= end ? it >= begin && it <= end : it >= begin || it <= end;
        };
    }

    private static DayOfWeek weekday(String name) {
        var day = WEEKDAYS.get(name);
        if (day == null) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no day; days are Mon to Sun, workdays, offdays, or dates such as 2026-12-31");
        }
        return day;
    }

    private List<String> people(String text) {
        var people = Arrays.stream(text.split("[,\\s]+")).distinct().toList();
        people.stream().filter(staff.negate()).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException("nobody with the user id '" + unknown + "' works here");
        });
        return people;
    }
}
