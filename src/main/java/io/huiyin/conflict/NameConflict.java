package io.huiyin.conflict;

import io.huiyin.archive.FileRecord;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.ConflictOfInterest;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Recorded;
import io.huiyin.complaint.Refused;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Says whom a complaint is about after it was taken down; what is open is taken from them at once, and a sealed record gets an addendum (S-48, C-09). */
public class NameConflict {

    private static final int LONGEST_REASON = 1000;

    private final CaseFile cases;
    private final OpenWork work;
    private final FileRecord archive;
    private final Predicate<String> staff;

    /** @param staff whether somebody with this user id works here */
    public NameConflict(CaseFile cases, OpenWork work, FileRecord archive, Predicate<String> staff) {
        this.cases = cases;
        this.work = work;
        this.archive = archive;
        this.staff = staff;
    }

    /**
     * From now on exactly these are kept out of the complaint; whoever was kept out and is not named any more may be asked again.
     *
     * @throws Refused if a department or a person is not known, or the reason is missing
     */
    public Complaint name(ComplaintNumber number, ConflictOfInterest named, String reason, String by) {
        check(named, reason);
        var complaint = cases.change(number, it -> it.keepOut(named));
        cases.note(
                complaint,
                by,
                Event.CONFLICT_NAMED,
                null,
                Recorded.of("keptOut", List.copyOf(named.names()), "reason", reason.strip()));
        work.takeFrom(complaint);
        if (complaint.reachedAt(Milestone.SEALED).isPresent()) {
            archive.append(number, by);
        }
        return complaint;
    }

    private void check(ConflictOfInterest named, String reason) {
        if (!ConflictOfInterest.DEPARTMENTS.containsAll(named.departments())) {
            throw new Refused("departments", "unknownOption", new TreeSet<>(ConflictOfInterest.DEPARTMENTS).toString());
        }
        named.people().stream().filter(staff.negate()).findFirst().ifPresent(unknown -> {
            throw new Refused("persons", "notStaff", unknown);
        });
        if (reason == null || reason.isBlank()) {
            throw new Refused("reason", "required");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused("reason", "tooLong", LONGEST_REASON);
        }
    }
}
