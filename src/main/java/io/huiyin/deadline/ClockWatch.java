package io.huiyin.deadline;

import io.huiyin.complaint.ComplaintNumber;

/** Wants to know what happens to the clocks of complaints. */
public interface ClockWatch {

    /** The due dates of a complaint may have changed. */
    default void clocksChanged(ComplaintNumber complaint) {}

    /** A clock was stopped after its limit had passed and nobody had noticed before. */
    default void stoppedLate(ComplaintNumber complaint, ClockId clock) {}
}
