package io.huiyin.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Computes when a limit runs out: hours to the second, calendar days to 24:00, working days to 18:00 (S-02, S-04). */
public class Deadlines {

    private static final LocalTime END_OF_BUSINESS = LocalTime.of(18, 0);

    private final WorkingDays workingDays;

    public Deadlines(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** When a limit that began to run at a moment is used up. */
    public DueDate due(Instant start, Limit limit) {
        var day = start.atZone(WorkingDays.ZONE).toLocalDate();
        return switch (limit.unit()) {
            case MINUTES -> new DueDate(start.plus(Duration.ofMinutes(limit.amount())), false);
            case HOURS -> new DueDate(start.plus(Duration.ofHours(limit.amount())), false);
            case CALENDAR_DAYS -> new DueDate(endOf(day.plusDays(limit.amount())), false);
            case WORKING_DAYS -> endOfBusiness(day, workingDays.plus(day, limit.amount()));
        };
    }

    /** The close of business a number of working days before a moment (S-10). */
    public Instant workingDaysBefore(Instant moment, int days) {
        var day = moment.minusMillis(1).atZone(WorkingDays.ZONE).toLocalDate();
        return closing(workingDays.minus(day, days));
    }

    /** When a moment's next step of the ladder is due: one working day later (S-09). */
    public Instant oneWorkingDayAfter(Instant moment) {
        return due(moment, Limit.workingDays(1)).at();
    }

    private DueDate endOfBusiness(LocalDate start, LocalDate day) {
        return new DueDate(closing(day), workingDays.isProvisional(start, day));
    }

    /** The close of business of a day, whether it is a working day or not. */
    public Instant closeOfBusiness(LocalDate day) {
        return closing(day);
    }

    private static Instant closing(LocalDate day) {
        return day.atTime(END_OF_BUSINESS).atZone(WorkingDays.ZONE).toInstant();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(WorkingDays.ZONE).toInstant();
    }
}
