package io.huiyin.duplicate;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Recorded;
import io.huiyin.complaint.Refused;
import io.huiyin.complaint.Status;
import java.time.Instant;
import java.util.Optional;

/** Counts two complaints of one customer as one, and parts them again; nothing is ever deleted (S-16). */
public class MergeComplaints {

    private final CaseFile cases;
    private final Merges merges;
    private final MergedClocks clocks;
    private final MergedProcess process;
    private final MergeRules rules;

    MergeComplaints(CaseFile cases, Merges merges, MergedClocks clocks, MergedProcess process) {
        this.cases = cases;
        this.merges = merges;
        this.clocks = clocks;
        this.process = process;
        this.rules = new MergeRules(merges);
    }

    /**
     * Looks whether two complaints may be merged, and changes nothing.
     *
     * @throws Refused naming {@code duplicateOf} or {@code reason}
     * @throws NotNow if it is too late for it
     */
    public void check(ComplaintNumber duplicate, ComplaintNumber leading, String reason) {
        rules.check(cases.get(duplicate), cases.get(leading), reason, cases.now());
    }

    /**
     * From now on the leading complaint is handled for both, under the limits of whichever was received first; the other one waits
     * for its result.
     *
     * @throws Refused naming {@code duplicateOf} or {@code reason}
     * @throws NotNow if it is too late for it
     */
    public void merge(ComplaintNumber duplicate, ComplaintNumber leading, String reason, String by) {
        check(duplicate, leading, reason);
        var before = cases.get(duplicate);
        merges.add(new Merge(duplicate, leading, before.status(), reason.strip(), by, cases.now()));
        var merged = cases.change(duplicate, it -> it.become(Status.MERGED));
        note(merged, Event.MERGED, leading, reason, by);
        clocks.rest(duplicate, by);
        tellLeading(leading, Event.MERGED, duplicate, reason, by);
        process.merged(duplicate, leading);
    }

    /**
     * Lets a merged complaint go its own way again, under its own limits from its own receipt.
     *
     * @throws Refused if the reason is missing
     * @throws NotNow if the complaint is not merged, or the result of the leading one is known
     */
    public void part(ComplaintNumber merged, String reason, String by) {
        rules.checkReason(reason);
        var merge = merges.of(merged).orElseThrow(() -> new NotNow("notMerged"));
        boolean answered = isAnswered(merge.leading()) || isAnswered(merged);
        if (answered || !process.isWaiting(merged)) {
            throw new NotNow("partTooLate");
        }
        merges.remove(merged);
        var parted = cases.change(merged, it -> it.become(merge.statusBefore()));
        note(parted, Event.MERGE_UNDONE, merge.leading(), reason, by);
        clocks.wake(parted, by);
        tellLeading(merge.leading(), Event.MERGE_UNDONE, merged, reason, by);
        process.parted(merged);
    }

    private boolean isAnswered(ComplaintNumber number) {
        return cases.get(number).reachedAt(Milestone.FED_BACK).isPresent();
    }

    /** Which complaint is handled for this one; empty if it goes its own way. */
    public Optional<Merge> of(ComplaintNumber complaint) {
        return merges.of(complaint);
    }

    private Complaint count(ComplaintNumber leading) {
        var own = cases.get(leading).intake().receivedAt();
        var earliest = merges.into(leading).stream()
                .map(merge -> cases.get(merge.merged()).intake().receivedAt())
                .min(Instant::compareTo)
                .filter(own::isAfter)
                .orElse(null);
        return cases.change(leading, it -> it.countFrom(earliest));
    }

    /** A complaint that is sealed stays as it is. */
    private void tellLeading(ComplaintNumber leading, Event event, ComplaintNumber other, String reason, String by) {
        var before = cases.get(leading);
        if (!before.status().isOver()) {
            var counted = count(leading);
            note(counted, event, other, reason, by);
            clocks.follow(leading, before.countsFrom(), counted.countsFrom(), by);
            merges.into(leading).forEach(merge -> clocks.passOn(cases.get(merge.merged()), counted, by));
        }
    }

    private void note(Complaint complaint, Event event, ComplaintNumber other, String reason, String by) {
        cases.note(complaint, by, event, null, Recorded.of("otherComplaint", other.value(), "reason", reason.strip()));
    }
}
