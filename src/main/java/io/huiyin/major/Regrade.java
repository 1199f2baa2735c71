package io.huiyin.major;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Priority;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Limits;
import java.util.List;

/** Gives a complaint whose level management has lowered the priority and the track that the rules say now, and their limits (S-11, S-29, S-30). */
public class Regrade {

    private static final List<ClockId> OF_THE_STANDARD_TRACK = List.of(ClockId.K07, ClockId.K06_REPLY);

    private final CaseFile cases;
    private final Clocks clocks;
    private final Limits limits;

    public Regrade(CaseFile cases, Clocks clocks, Limits limits) {
        this.cases = cases;
        this.clocks = clocks;
        this.limits = limits;
    }

    /** Limits that still run get the new length, counted from where they began; those that no longer hold are stopped, and missed ones stay so. */
    public void to(ComplaintNumber number, Grade grade, String by, String reason) {
        var complaint = cases.change(number, it -> {
            it.prioritise(grade.priority());
            it.choose(grade.track(), grade.jointClosure());
        });
        clocks.retarget(number, ClockId.K08, grade.solution(), by, reason);
        clocks.retarget(number, ClockId.K12, grade.handling(), by, reason);
        if (grade.priority() != Priority.URGENT) {
            clocks.stop(number, ClockId.K09, cases.now(), by, reason);
        }
        if (!grade.jointClosure()) {
            clocks.stop(number, ClockId.K14, cases.now(), by, reason);
        }
        if (grade.track() == HandlingTrack.STANDARD && complaint.round() == 1) {
            OF_THE_STANDARD_TRACK.forEach(clock -> owe(complaint, clock, by, reason));
        }
    }

    /** The department's reply is owed once more, unless it was given or no longer matters. */
    private void owe(Complaint complaint, ClockId clock, String by, String reason) {
        if (complaint.reachedAt(Milestone.DEPARTMENT_REPLIED).isPresent()
                || complaint.reachedAt(Milestone.HANDLED).isPresent()) {
            return;
        }
        if (clocks.ledger(complaint.number()).state(clock).isPresent()) {
            clocks.countFrom(complaint.number(), clock, complaint.countsFrom(), by, reason);
        } else {
            clocks.start(complaint.number(), clock, 1, complaint.countsFrom(), limits.of(clock), by, reason);
        }
    }
}
