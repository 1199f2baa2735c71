package io.huiyin.duplicate.bpmn;

import static io.huiyin.process.ComplaintVariables.DUPLICATE_OF;
import static io.huiyin.process.ComplaintVariables.IS_DUPLICATE;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.duplicate.MergeComplaints;
import io.huiyin.process.BeforeCommit;
import io.huiyin.process.Decision;
import io.huiyin.process.Submission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The word "duplicates" of the diagrams. */
@Component("duplicates")
public class DuplicateSteps {

    private final CaseFile cases;
    private final Clocks clocks;
    private final MergeComplaints mergeComplaints;
    private final Proposals proposals;
    private final LeadingResults results;

    DuplicateSteps(
            CaseFile cases,
            Clocks clocks,
            MergeComplaints mergeComplaints,
            Proposals proposals,
            LeadingResults results) {
        this.cases = cases;
        this.clocks = clocks;
        this.mergeComplaints = mergeComplaints;
        this.proposals = proposals;
        this.results = results;
    }

    /** The rules have read whether the complaint may be major: now it can be merged with the one that its registration named. */
    public void screened(DelegateExecution execution) {
        BeforeCommit.once(Decision.complaint(execution), this, proposals::mergeWithNamed);
    }

    /** @throws Refused if the two complaints cannot be merged */
    public void decided(DelegateTask task) {
        var submission = Submission.of(task);
        boolean duplicate = submission.choice("duplicate").equals("YES");
        IS_DUPLICATE.set(task, duplicate);
        if (duplicate) {
            var leading = number(submission.choice("duplicateOf"));
            DUPLICATE_OF.set(task, leading.value());
            merge(submission.complaint(), leading, submission.choice("mergeReason"), submission.user());
        }
    }

    private ComplaintNumber number(String text) {
        return ComplaintNumber.parse(text.strip())
                .filter(number -> cases.find(number).isPresent())
                .orElseThrow(() -> new Refused("duplicateOf", "complaintUnknown"));
    }

    private void merge(ComplaintNumber duplicate, ComplaintNumber leading, String reason, String by) {
        try {
            mergeComplaints.merge(duplicate, leading, reason, by);
        } catch (NotNow e) {
            throw new Refused("duplicateOf", e.reason());
        }
    }

    /** Whether the submitter of the leading complaint has been told the result, and nothing else has to be agreed before (R4.2-f). */
    public boolean resultKnown(DelegateExecution execution) {
        var leading = cases.get(ComplaintNumber.of(DUPLICATE_OF.in(execution)));
        return leading.reachedAt(Milestone.FED_BACK).isPresent() && !leading.isSilent();
    }

    /** Whether the record of the leading complaint is sealed. */
    public boolean leadingSealed(DelegateExecution execution) {
        return cases.get(ComplaintNumber.of(DUPLICATE_OF.in(execution)))
                .reachedAt(Milestone.SEALED)
                .isPresent();
    }

    /** What came of the leading complaint, in the words its submitter was told. */
    public String result(DelegateExecution execution) {
        return results.of(ComplaintNumber.of(DUPLICATE_OF.in(execution)));
    }

    public void resultTold(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            answered(Decision.complaint(execution), CaseEntry.SYSTEM);
        }
    }

    public void resultToldByPhone(DelegateTask task) {
        var submission = Submission.of(task);
        answered(submission.complaint(), submission.user());
    }

    private void answered(ComplaintNumber number, String by) {
        cases.change(number, complaint -> complaint.reach(Milestone.FED_BACK, cases.now()));
        clocks.stop(number, ClockId.K20, cases.now(), by, "FED_BACK");
    }
}
