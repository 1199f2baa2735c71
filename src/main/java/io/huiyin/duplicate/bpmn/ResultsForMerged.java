package io.huiyin.duplicate.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.CaseWatch;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Status;
import io.huiyin.duplicate.MergeComplaints;
import io.huiyin.duplicate.MergedProcess;
import io.huiyin.duplicate.Merges;
import io.huiyin.process.BeforeCommit;
import io.huiyin.text.Texts;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells every submitter the result as soon as it is told to one, and lets each complaint be sealed when the leading one is; if there
 * will be no result, each goes its own way (S-16).
 */
@Component
class ResultsForMerged implements CaseWatch {

    private static final Texts TEXTS = Texts.of("duplicates");
    private static final Set<Status> WITHOUT_RESULT =
            EnumSet.of(Status.WITHDRAWN, Status.NOT_ACCEPTED, Status.PASSED_ON);

    private final Merges merges;
    private final MergedProcess process;
    private final MergeComplaints mergeComplaints;
    private final CaseFile cases;
    private final Locale locale;

    ResultsForMerged(
            Merges merges,
            MergedProcess process,
            @Lazy MergeComplaints mergeComplaints,
            @Lazy CaseFile cases,
            @Value("${huiyin.locale:en}") Locale locale) {
        this.merges = merges;
        this.process = process;
        this.mergeComplaints = mergeComplaints;
        this.cases = cases;
        this.locale = locale;
    }

    /** What had to wait for a statement of the departments is told when that is approved (R4.2-f). */
    @Override
    public void caseChanged(ComplaintNumber complaint) {
        BeforeCommit.once(complaint, this, this::tell);
    }

    @Override
    public void lineAdded(ComplaintNumber complaint, CaseEntry entry) {
        caseChanged(complaint);
        if (entry.event() == Event.STATUS_CHANGED
                && WITHOUT_RESULT.contains(
                        Status.valueOf((String) entry.detail().get("to")))) {
            BeforeCommit.once(complaint, merges, this::part);
        }
    }

    private void tell(ComplaintNumber leading) {
        var merged = merges.into(leading);
        if (merged.isEmpty()) {
            return;
        }
        var complaint = cases.get(leading);
        if (isAnswered(complaint)) {
            merged.forEach(merge -> process.leadingAnswered(merge.merged()));
        }
        if (complaint.reachedAt(Milestone.SEALED).isPresent()) {
            merged.forEach(merge -> process.leadingSealed(merge.merged()));
        }
    }

    private boolean isTold(ComplaintNumber merged) {
        return cases.get(merged).reachedAt(Milestone.FED_BACK).isPresent();
    }

    private static boolean isAnswered(Complaint leading) {
        return leading.reachedAt(Milestone.FED_BACK).isPresent() && !leading.isSilent();
    }

    /** Whoever was told the result of an earlier round has his answer: his complaint ends with the leading one. */
    private void part(ComplaintNumber leading) {
        var reason = TEXTS.get(locale, "leadingEnded");
        merges.into(leading).stream()
                .filter(merge -> !isTold(merge.merged()))
                .forEach(merge -> mergeComplaints.part(merge.merged(), reason, CaseEntry.SYSTEM));
    }
}
