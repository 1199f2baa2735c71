package io.huiyin.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Changes the record and notes in the case log what happened, in the transaction of the step that did it (R5.3.1-2). */
public class CaseFile {

    private final Complaints complaints;
    private final CaseLog log;
    private final Clock clock;

    public CaseFile(Complaints complaints, CaseLog log, Clock clock) {
        this.complaints = complaints;
        this.log = log;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** @throws Complaints.UnknownComplaint if there is none with this number */
    public Complaint get(ComplaintNumber number) {
        return complaints.get(number);
    }

    public Optional<Complaint> find(ComplaintNumber number) {
        return complaints.find(number);
    }

    /** Reads, changes and saves a complaint, one after the other; a changed status is noted. */
    public Complaint change(ComplaintNumber number, Consumer<Complaint> change) {
        log.hold(number);
        var complaint = complaints.get(number);
        var before = complaint.status();
        change.accept(complaint);
        complaints.save(complaint);
        if (complaint.status() != before) {
            var statuses =
                    Recorded.of("from", before.name(), "to", complaint.status().name());
            note(complaint, CaseEntry.SYSTEM, CaseEntry.Event.STATUS_CHANGED, null, statuses);
        }
        return complaint;
    }

    /** Adds a line to the case log. */
    public void note(
            Complaint complaint, String actor, CaseEntry.Event event, String step, Map<String, Object> detail) {
        log.append(complaint.number(), new CaseEntry(now(), actor, event, step, complaint.round(), detail));
    }

    public CaseLog log() {
        return log;
    }
}
