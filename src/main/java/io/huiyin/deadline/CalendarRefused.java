package io.huiyin.deadline;

/** A file of working days is none; the message names file, line and cause. */
public class CalendarRefused extends IllegalArgumentException {

    CalendarRefused(String message) {
        super(message);
    }
}
