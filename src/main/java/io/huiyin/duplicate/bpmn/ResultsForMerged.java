package io.huiyin.duplicate.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseWatch;
import io.huiyin.complaint.ComplaintNumber;
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

/** Tells every submitter the result as soon as it is told to one; if there will be none, each complaint goes its own way (S-16). */
@Component
class ResultsForMerged implements CaseWatch {

    private static final Texts TEXTS = Texts.of("duplicates");
    private static final Set<Status> WITHOUT_RESULT =
            EnumSet.of(Status.WITHDRAWN, Status.NOT_ACCEPTED, Status.PASSED_ON);

    private final Merges merges;
    private final MergedProcess process;
    private final MergeComplaints mergeComplaints;
    private final Locale locale;

    ResultsForMerged(
            Merges merges,
            MergedProcess process,
            @Lazy MergeComplaints mergeComplaints,
            @Value("${huiyin.locale:en}") Locale locale) {
        this.merges = merges;
        this.process = process;
        this.mergeComplaints = mergeComplaints;
        this.locale = locale;
    }

    @Override
    public void caseChanged(ComplaintNumber complaint) {}

    @Override
    public void lineAdded(ComplaintNumber complaint, CaseEntry entry) {
        if (entry.event() != Event.STATUS_CHANGED) {
            return;
        }
        var status = Status.valueOf((String) entry.detail().get("to"));
        if (status == Status.FED_BACK) {
            BeforeCommit.once(complaint, this, this::tell);
        } else if (WITHOUT_RESULT.contains(status)) {
            BeforeCommit.once(complaint, merges, this::part);
        }
    }

    private void tell(ComplaintNumber leading) {
        merges.into(leading).forEach(merge -> process.leadingAnswered(merge.merged()));
    }

    private void part(ComplaintNumber leading) {
        var reason = TEXTS.get(locale, "leadingEnded");
        merges.into(leading).forEach(merge -> mergeComplaints.part(merge.merged(), reason, CaseEntry.SYSTEM));
    }
}
