package io.huiyin.archive;

import io.huiyin.archive.Finding.Fault;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Holds what says how long an archive is kept, by whom longer, and whether it is disposed of, against the case log (R5.3.2, S-45). */
class RetentionCheck {

    private final ArchiveStore store;
    private final CaseLog caseLog;

    RetentionCheck(ArchiveStore store, CaseLog caseLog) {
        this.store = store;
        this.caseLog = caseLog;
    }

    /** Asked of the complaint's newest version; what seems to differ is read once more while nobody can change it. */
    Optional<Finding> check(ArchiveVersion newest, List<CaseEntry> course) {
        var complaint = newest.complaint();
        return agrees(newest, course) || store.undisturbed(complaint, () -> agreesNow(complaint))
                ? Optional.empty()
                : LinkCheck.finding(newest, Fault.RETENTION_ALTERED);
    }

    private boolean agreesNow(ComplaintNumber complaint) {
        var versions = store.versions(complaint);
        return agrees(versions.get(versions.size() - 1), caseLog.of(complaint));
    }

    private boolean agrees(ArchiveVersion newest, List<CaseEntry> course) {
        var told = ToldRetention.of(course);
        if (told.versions() > newest.version()) {
            return true; // a newer version is gone, which is named as such
        }
        return store.retention(newest.complaint())
                .filter(kept -> kept.versions() == told.versions())
                .filter(kept -> (kept.disposedAt() != null) == told.disposed())
                .filter(kept ->
                        Objects.equals(kept.hold() == null ? null : kept.hold().by(), told.heldBy()))
                .filter(kept -> Objects.equals(
                        kept.proposal() == null ? null : kept.proposal().by(), told.proposedBy()))
                .filter(kept -> told.sealed() ? isLongEnough(kept, newest, told) : kept.retainUntil() == null)
                .isPresent();
    }

    /** The case logs of earlier releases do not tell the day, but it was never less than the handbook's three years away. */
    private static boolean isLongEnough(Retention kept, ArchiveVersion newest, ToldRetention told) {
        if (kept.retainUntil() == null || told.until() != null) {
            return kept.retainUntil() != null && kept.retainUntil().equals(told.until());
        }
        var filed = LocalDate.ofInstant(newest.createdAt(), WorkingDays.ZONE);
        return !kept.retainUntil().isBefore(filed.plus(ArchiveSettings.SHORTEST));
    }
}
