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

    /** Notes that a second person has confirmed the completion. */
    public void confirmed(ComplaintNumber number, String by) {
        var complaint = cases.change(number, it -> {
            it.reach(Milestone.SOLUTION_GIVEN, cases.now());
            it.reach(Milestone.HANDLED, cases.now());
            it.become(Status.HANDLED);
        });
        ENDING.forEach(clock -> clocks.stop(number, clock, cases.now(), by, REASON));
        BEGINNING.forEach(clock -> start(complaint, clock, by));
        if (complaint.track().equals(Optional.of(HandlingTrack.STANDARD))) {
            start(complaint, ClockId.K06_FEEDBACK, by);
        }
    }

    private void start(Complaint complaint, ClockId clock, String by) {
        clocks.start(complaint.number(), clock, complaint.round(), cases.now(), limits.of(clock), by, REASON);
    }
}
