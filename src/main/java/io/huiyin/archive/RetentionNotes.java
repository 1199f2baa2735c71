package io.huiyin.archive;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.NotNow;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** What holds and disposals share: how an archive is kept at the moment, and a line of the case log for every change of it. */
class RetentionNotes {

    private final Complaints complaints;
    private final CaseLog caseLog;
    private final ArchiveStore store;
    private final Clock clock;

    RetentionNotes(Complaints complaints, CaseLog caseLog, ArchiveStore store, Clock clock) {
        this.complaints = complaints;
        this.caseLog = caseLog;
        this.store = store;
        this.clock = clock;
    }

    /** @throws NotNow if nothing of the complaint is archived */
    Retention filed(ComplaintNumber number) {
        complaints.get(number);
        return store.retention(number).orElseThrow(() -> new NotNow("notArchived"));
    }

    /** @param reason null if the action needs none */
    void add(ComplaintNumber number, String action, String by, String reason) {
        var detail = new LinkedHashMap<String, Object>(Map.of("action", action));
        if (reason != null) {
            detail.put("reason", reason);
        }
        var round = complaints.get(number).round();
        caseLog.append(number, new CaseEntry(clock.instant(), by, CaseEntry.Event.RETENTION, null, round, detail));
    }
}
