package io.huiyin.archive;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.text.Characters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps archives for their time and longer where somebody asks for it; disposes of them only afterwards (K17, S-45). */
public class Retain {

    private static final int LONGEST_REASON = 1000;

    private final Complaints complaints;
    private final CaseLog caseLog;
    private final ArchiveStore store;
    private final ArchiveSettings settings;
    private final Clock clock;

    Retain(Complaints complaints, CaseLog caseLog, ArchiveStore store, ArchiveSettings settings, Clock clock) {
        this.complaints = complaints;
        this.caseLog = caseLog;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts the retention from this version on if the complaint is sealed: an addendum to a sealed record starts it anew. */
    void fromNow(ArchiveVersion version) {
        boolean sealed = version.kind() == Kind.SEAL
                || store.retention(version.complaint())
                        .map(Retention::retainUntil)
                        .isPresent();
        if (sealed) {
            var day = LocalDate.ofInstant(version.createdAt(), WorkingDays.ZONE);
            store.retainUntil(version.complaint(), day.plus(settings.retention()));
        }
    }

    /** Keeps the archive until the hold is released, whatever its age. */
    public void hold(ComplaintNumber number, String reason, String by) {
        filed(number);
        if (reason == null || Characters.isEmpty(reason)) {
            throw new Refused("reason", "required");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused("reason", "tooLong", LONGEST_REASON);
        }
        Characters.flaw(reason, false).ifPresent(flaw -> {
            throw new Refused("reason", flaw);
        });
        store.hold(number, new Retention.Hold(by, reason, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        log(number, "HOLD", by, reason);
    }

    /** Ends a hold; does nothing when there is none. */
    public void release(ComplaintNumber number, String by) {
        if (filed(number).hold() != null) {
            store.hold(number, null);
            log(number, "RELEASED", by, null);
        }
    }

    /**
     * Removes the documents of an archive whose time is over; its hashes stay, and the chain with them.
     *
     * @throws NotNow while it must be kept; the text names the first day on which it may go
     */
    public void dispose(ComplaintNumber number, String by) {
        var retention = filed(number);
        if (retention.hold() != null) {
            throw new NotNow("onHold", retention.hold().reason());
        }
        if (retention.retainUntil() == null) {
            throw new NotNow("notSealed");
        }
        if (!LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE).isAfter(retention.retainUntil())) {
            throw new NotNow("retained", retention.retainUntil().plusDays(1).toString());
        }
        if (retention.disposedAt() == null) {
            store.dispose(number, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            log(number, "DISPOSED", by, null);
        }
    }

    private Retention filed(ComplaintNumber number) {
        complaints.get(number);
        return store.retention(number).orElseThrow(() -> new NotNow("notArchived"));
    }

    private void log(ComplaintNumber number, String action, String by, String reason) {
        var detail = new LinkedHashMap<String, Object>(Map.of("action", action));
        if (reason != null) {
            detail.put("reason", reason);
        }
        var round = complaints.get(number).round();
        caseLog.append(number, new CaseEntry(clock.instant(), by, CaseEntry.Event.RETENTION, null, round, detail));
    }
}
