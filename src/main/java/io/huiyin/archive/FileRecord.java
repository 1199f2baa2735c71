package io.huiyin.archive;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Recorded;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files a version of a complaint's record: as JSON and PDF, hashed and chained (R5.3.1-5, R5.3.3-1, C-09). */
public class FileRecord {

    static final String RETAIN_UNTIL = "retainUntil";

    private final Complaints complaints;
    private final CaseLog caseLog;
    private final RecordContent content;
    private final ArchiveMilestones milestones;
    private final RecordDocuments documents;
    private final ArchiveStore store;
    private final Retain retain;
    private final Clock clock;

    FileRecord(
            Complaints complaints,
            CaseLog caseLog,
            RecordContent content,
            ArchiveMilestones milestones,
            RecordDocuments documents,
            ArchiveStore store,
            Retain retain,
            Clock clock) {
        this.complaints = complaints;
        this.caseLog = caseLog;
        this.content = content;
        this.milestones = milestones;
        this.documents = documents;
        this.store = store;
        this.retain = retain;
        this.clock = clock;
    }

    /**
     * Files the record as it stands, which is the archive act that the limit of the round waits for; when there is nothing new since
     * the last version, that version is the answer. Must run in a transaction, best as its last act, because the head of the chain is
     * locked until its end.
     *
     * @param by user id, or {@link CaseEntry#SYSTEM}
     */
    public ArchiveVersion file(ComplaintNumber number, Kind kind, String by) {
        caseLog.hold(number);
        var filed = store.versions(number);
        if (kind == Kind.FIRST && !filed.isEmpty()) {
            return filed.get(0);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        milestones.note(number, kind, now, by);
        return fileNew(number, filed, kind, now, by);
    }

    private ArchiveVersion fileNew(
            ComplaintNumber number, List<ArchiveVersion> filed, Kind kind, Instant now, String by) {
        var complaint = complaints.get(number);
        var contentHash = content.hashOf(complaint);
        if (!filed.isEmpty() && isThere(filed.get(filed.size() - 1), kind, contentHash)) {
            return filed.get(filed.size() - 1);
        }
        var version = add(complaint, filed, kind, contentHash, now, by);
        var note = note(version, retain.fromNow(version));
        caseLog.append(number, new CaseEntry(now, by, CaseEntry.Event.ARCHIVED, null, complaint.round(), note));
        return version;
    }

    /**
     * Appends what came after the complaint was filed, which is no archive act of its round. Nothing happens before the first
     * archive, which will hold it anyway, and after the disposal, which nothing may undo. Must run in a transaction.
     */
    public void append(ComplaintNumber number, String by) {
        caseLog.hold(number);
        boolean disposed = store.retention(number)
                .map(retention -> retention.disposedAt() != null)
                .orElse(false);
        var filed = store.versions(number);
        if (!filed.isEmpty() && !disposed) {
            fileNew(number, filed, Kind.ADDENDUM, clock.instant().truncatedTo(ChronoUnit.MILLIS), by);
        }
    }

    /** Whether the complaint has a first archive. */
    public boolean isFiled(ComplaintNumber number) {
        return !store.versions(number).isEmpty();
    }

    private static boolean isThere(ArchiveVersion last, Kind kind, String contentHash) {
        return last.contentSha256().equals(contentHash) && (kind == Kind.ADDENDUM || last.kind() == kind);
    }

    private ArchiveVersion add(
            Complaint complaint, List<ArchiveVersion> filed, Kind kind, String contentHash, Instant now, String by) {
        var previous = filed.isEmpty() ? null : filed.get(filed.size() - 1).chainHash();
        var pending = Pending.of(complaint, caseLog.of(complaint.number()), kind);
        var draft = new ArchiveVersion(
                complaint.number(),
                filed.size() + 1,
                kind,
                now,
                by,
                pending,
                contentHash,
                null,
                null,
                previous,
                0,
                null,
                null);
        var made = documents.of(draft, content.of(complaint));
        var head = store.lockHead();
        if (store.versions(complaint.number()).size() != filed.size()) {
            throw new Complaints.ConcurrentChange(complaint.number());
        }
        var version = draft.with(made).after(head);
        store.add(version, made.json(), made.pdf());
        return version;
    }

    /** What the case log remembers of a filed version; verification holds it against the chain. */
    private static Map<String, Object> note(ArchiveVersion version, Optional<LocalDate> retainUntil) {
        var note = Recorded.of(
                "version", version.version(),
                "kind", version.kind().name(),
                "pending", version.pending(),
                "position", version.position(),
                "jsonSha256", version.jsonSha256(),
                "pdfSha256", version.pdfSha256(),
                "chainHash", version.chainHash());
        retainUntil.ifPresent(day -> note.put(RETAIN_UNTIL, day.toString()));
        return note;
    }
}
