package io.huiyin.resolution;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Limits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The moment at which a complaint counts as handled: the limits for handling end, those for closing begin (R2.4.2-a). */
public class Completion {

    private static final List<ClockId> ENDING = List.of(ClockId.K08, ClockId.K09, ClockId.K12, ClockId.K06_VERIFY);
    private static final List<ClockId> BEGINNING = List.of(ClockId.K13, ClockId.K15, ClockId.K16);
    private static final String REASON = "HANDLED";

    private final CaseFile cases;
    private final Clocks clocks;
    private final Limits limits;

    public Completion(CaseFile cases, Clocks clocks, Limits limits) {
        this.cases = cases;
        this.clocks = clocks;
        this.limits = limits;
    }

    /** Notes that a second person has confirmed the completion; all of it at one moment, which links the limits before and after. */
    public void confirmed(ComplaintNumber number, String by) {
        var now = cases.now();
        var complaint = cases.change(number, it -> {
            it.reach(Milestone.SOLUTION_GIVEN, now);
            it.reach(Milestone.HANDLED, now);
            it.become(Status.HANDLED);
        });
        ENDING.forEach(clock -> clocks.stop(number, clock, now, by, REASON));
        BEGINNING.forEach(clock -> start(complaint, clock, now, by));
        if (complaint.track().equals(Optional.of(HandlingTrack.STANDARD))) {
            start(complaint, ClockId.K06_FEEDBACK, now, by);
        }
    }

    private void start(Complaint complaint, ClockId clock, Instant from, String by) {
        clocks.start(complaint.number(), clock, complaint.round(), from, limits.of(clock), by, REASON);
    }
}
