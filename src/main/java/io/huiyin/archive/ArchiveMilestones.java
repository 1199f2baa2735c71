package io.huiyin.archive;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Recorded;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** What an archive act means for the complaint: its milestone, its clock and, at the seal, its status (C-09, C-10). */
class ArchiveMilestones {

    private static final Set<Status> ENDS = EnumSet.of(
            Status.CLOSED,
            Status.ARCHIVED,
            Status.WITHDRAWN,
            Status.NOT_ACCEPTED,
            Status.CLOSED_UNRESOLVED,
            Status.PASSED_ON,
            Status.MERGED);

    private final Complaints complaints;
    private final CaseLog caseLog;
    private final Clocks clocks;

    ArchiveMilestones(Complaints complaints, CaseLog caseLog, Clocks clocks) {
        this.complaints = complaints;
        this.caseLog = caseLog;
        this.clocks = clocks;
    }

    /** @throws IllegalStateException if a complaint is to be sealed that has not come to an end */
    void note(ComplaintNumber number, Kind kind, Instant at, String by) {
        var complaint = complaints.get(number);
        if (kind == Kind.SEAL) {
            seal(complaint, at, by);
        } else if (complaint.reachedAt(Milestone.FIRST_ARCHIVED).isEmpty()) {
            complaint.reach(Milestone.FIRST_ARCHIVED, at);
            complaints.save(complaint);
        }
        clocks.stop(number, kind == Kind.SEAL ? ClockId.K15_SEAL : ClockId.K15, at, by, kind.name());
    }

    private void seal(Complaint complaint, Instant at, String by) {
        if (!ENDS.contains(complaint.status())) {
            throw new IllegalStateException(
                    "Complaint " + complaint.number() + " cannot be sealed, it is " + complaint.status());
        }
        if (complaint.reachedAt(Milestone.SEALED).isPresent()) {
            return;
        }
        complaint.reach(Milestone.SEALED, at);
        if (complaint.status() == Status.CLOSED) {
            complaint.become(Status.ARCHIVED);
            var change = Recorded.of("from", Status.CLOSED.name(), "to", Status.ARCHIVED.name());
            caseLog.append(
                    complaint.number(),
                    new CaseEntry(at, by, CaseEntry.Event.STATUS_CHANGED, null, complaint.round(), change));
        }
        complaints.save(complaint);
    }
}
