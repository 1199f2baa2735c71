package io.huiyin.archive;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Priority;
import io.huiyin.complaint.Recorded;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Notes where the paper of an important complaint is kept, on the record and in the archive (R5.3.3-2, C-15). */
public class FilePaper {

    private static final int LONGEST = 200;
    private static final Set<Priority> IMPORTANT = EnumSet.of(Priority.URGENT, Priority.IMPORTANT);

    private final Complaints complaints;
    private final CaseLog caseLog;
    private final FileRecord fileRecord;
    private final Clock clock;

    FilePaper(Complaints complaints, CaseLog caseLog, FileRecord fileRecord, Clock clock) {
        this.complaints = complaints;
        this.caseLog = caseLog;
        this.fileRecord = fileRecord;
        this.clock = clock;
    }

    /**
     * Notes it in the running transaction; what is archived already gets an addendum, as its last act.
     *
     * @throws io.huiyin.complaint.Refused naming the field that is missing or malformed
     * @throws NotNow unless the complaint is urgent, important or major
     */
    public void note(ComplaintNumber number, String reference, String location, String by) {
        var detail = Recorded.of(
                "paperArchiveRef", EnteredLine.of("paperArchiveRef", reference, LONGEST),
                "paperArchiveLocation", EnteredLine.of("paperArchiveLocation", location, LONGEST));
        var complaint = complaints.get(number);
        if (!isImportant(complaint)) {
            throw new NotNow("paperForImportant");
        }
        caseLog.append(
                number,
                new CaseEntry(clock.instant(), by, CaseEntry.Event.PAPER_ARCHIVED, null, complaint.round(), detail));
        fileRecord.append(number, by);
    }

    private static boolean isImportant(Complaint complaint) {
        return complaint.priority().filter(IMPORTANT::contains).isPresent()
                || complaint.track().equals(Optional.of(HandlingTrack.MAJOR));
    }
}
