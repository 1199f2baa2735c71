package io.huiyin.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;

/**
 * One line of a roster.
 *
 * @param dated whether it names dates, and so beats a line that names days of the week
 * @param days on which it begins
 * @param people user ids: the one on duty first, then his deputies
 */
record Duty(boolean dated, Predicate<LocalDate> days, LocalTime from, Duration length, List<String> people) {

    /** Whether the duty that began on this or on the day before still lasts. */
    boolean covers(LocalDateTime moment) {
        return coversFrom(moment.toLocalDate(), moment)
                || coversFrom(moment.toLocalDate().minusDays(1), moment);
    }

    private boolean coversFrom(LocalDate day, LocalDateTime moment) {
        var begin = day.atTime(from);
        return days.test(day) && !moment.isBefore(begin) && moment.isBefore(begin.plus(length));
    }
}
