package io.huiyin.deadline;

import java.util.Map;

/** Remembers with which arrangement of each year the waiting timers were computed (S-01). */
public interface UsedCalendar {

    /** Fingerprints by year; empty before the first start. */
    Map<Integer, String> fingerprints();

    /** Replaces what was remembered. */
    void remember(Map<Integer, String> fingerprints);
}
