package io.huiyin.deadline;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Complaint;
import java.time.Instant;

/** The limit within which the record of a complaint that has come to its end is sealed (C-09). */
public class SealLimit {

    private final Clocks clocks;
    private final Limits limits;

    SealLimit(Clocks clocks, Limits limits) {
        this.clocks = clocks;
        this.limits = limits;
    }

    /** Lets it count from the end. */
    public void begin(Complaint complaint, Instant ended, String how) {
        var seal = ClockId.K15_SEAL;
        clocks.start(complaint.number(), seal, complaint.round(), ended, limits.of(seal), CaseEntry.SYSTEM, how);
    }
}
