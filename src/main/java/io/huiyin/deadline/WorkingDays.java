package io.huiyin.deadline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The working days of the PRC as the State Council arranges them each year (S-01). In a year whose arrangement is not known
 * Monday to Friday count, and what is computed from them is provisional.
 */
public class WorkingDays {

    /** The zone of all rules and of everything people see (S-03). */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Pattern FILE = Pattern.compile("(?:.*/)?prc-(\\d{4})\\.txt");

    private final Map<LocalDate, Boolean> exceptions = new HashMap<>();
    private final NavigableSet<Integer> years = new TreeSet<>();
    private final Map<Integer, String> fingerprints = new HashMap<>();

    /**
     * @param files content by name; each name ends in {@code prc-<year>.txt}
     * @throws CalendarRefused if a file is no calendar; the message names file, line and cause
     */
    public WorkingDays(Map<String, String> files) {
        files.forEach((name, text) -> {
            var year = CalendarYear.read(name, yearOf(name), text);
            exceptions.putAll(year.exceptions());
            years.add(year.year());
            fingerprints.put(year.year(), year.fingerprint());
        });
    }

    private static int yearOf(String file) {
        var name = FILE.matcher(file);
        if (!name.matches()) {
            throw new CalendarRefused(file + ": the name of a calendar file is prc-<year>.txt");
        }
        return Integer.parseInt(name.group(1));
    }

    /** A fingerprint of each year's arrangement, to notice that one was added or corrected. */
    public Map<Integer, String> fingerprints() {
        return Collections.unmodifiableMap(fingerprints);
    }

    /** The years whose arrangement is known. */
    public NavigableSet<Integer> years() {
        return Collections.unmodifiableNavigableSet(years);
    }

    public boolean isWorkingDay(LocalDate day) {
        return exceptions.getOrDefault(day, !CalendarYear.isWeekend(day));
    }

    /** The n-th working day after a day; the day itself is day 0, whatever it is (S-04). */
    public LocalDate plus(LocalDate day, int workingDays) {
        var result = day;
        for (int left = workingDays; left > 0; ) {
            result = result.plusDays(1);
            left -= isWorkingDay(result) ? 1 : 0;
        }
        return result;
    }

    /** The n-th working day before a day; the day itself is day 0, whatever it is (S-10). */
    public LocalDate minus(LocalDate day, int workingDays) {
        var result = day;
        for (int left = workingDays; left > 0; ) {
            result = result.minusDays(1);
            left -= isWorkingDay(result) ? 1 : 0;
        }
        return result;
    }

    /** Whether a count from one day to a later one touches a year whose arrangement is not known. */
    public boolean isProvisional(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear()).anyMatch(year -> !years.contains(year));
    }
}
