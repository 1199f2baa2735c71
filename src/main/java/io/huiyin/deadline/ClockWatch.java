package io.huiyin.deadline;

import io.huiyin.complaint.ComplaintNumber;

/** Wants to know when the due dates of a complaint may have changed. */
public interface ClockWatch {

    void clocksChanged(ComplaintNumber complaint);
}
