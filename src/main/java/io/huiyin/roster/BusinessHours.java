package io.huiyin.roster;

import io.huiyin.deadline.WorkingDays;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** When everybody is there: working days of the PRC, from one time to another (Asia/Shanghai). */
public record BusinessHours(WorkingDays days, LocalTime from, LocalTime to) {

    /**
     * @param hours for example {@code 08:30-18:00}
     * @throws IllegalArgumentException if the text is no such span of hours
     */
    public static BusinessHours of(WorkingDays days, String hours) {
        try {
            var parts = hours.split("-", 2);
            var read = new BusinessHours(days, LocalTime.parse(parts[0].strip()), LocalTime.parse(parts[1].strip()));
            if (read.from.isBefore(read.to)) {
                return read;
            }
        } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
            // told below with what was given
        }
        throw new IllegalArgumentException("Business hours are given like 08:30-18:00, not '" + hours + "'");
    }

    boolean include(LocalDateTime moment) {
        var time = moment.toLocalTime();
        return days.isWorkingDay(moment.toLocalDate()) && !time.isBefore(from) && time.isBefore(to);
    }
}
