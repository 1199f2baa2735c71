package io.huiyin.major.bpmn;

import static io.huiyin.process.ComplaintVariables.CLOSING_APPROVED;
import static io.huiyin.process.ComplaintVariables.POST_MORTEM_APPROVED;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Refused;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Limits;
import io.huiyin.major.PostMortem;
import io.huiyin.major.PostMortems;
import io.huiyin.process.AsNobody;
import io.huiyin.process.ComplaintProcess;
import io.huiyin.process.Decision;
import io.huiyin.process.Submission;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The word "postMortems" of the diagrams: the review of a major complaint, and that management closes it (R4.4, S-12, S-39). */
@Component("postMortems")
public class PostMortemSteps {

    private static final String WRITE = "Task_WritePostMortem";

    private final CaseFile cases;
    private final Clocks clocks;
    private final Limits limits;
    private final PostMortems library;

    PostMortemSteps(CaseFile cases, Clocks clocks, Limits limits, PostMortems library) {
        this.cases = cases;
        this.clocks = clocks;
        this.limits = limits;
        this.library = library;
    }

    /** Whether the complaint is major, so that it is reviewed however it ended (S-15). */
    public boolean owed(DelegateExecution execution) {
        return complaint(execution).major().tier().isPresent();
    }

    /** Whether a complaint that has become major while it is closed is still to be reviewed: no review has begun, or it was called off. */
    public boolean owedNow(DelegateExecution execution) {
        var complaint = complaint(execution);
        return complaint.reachedAt(Milestone.POST_MORTEM_APPROVED).isEmpty()
                && clocks.dueAt(complaint.number(), ClockId.K10_REVIEW).isEmpty();
    }

    /** Whether management has to approve that it is closed: it is major, or somebody has just said that it is. */
    public boolean closingNeedsApproval(DelegateExecution execution) {
        var major = complaint(execution).major();
        return major.tier().isPresent() || major.candidate().isPresent();
    }

    /** The ten working days count from the completion, else from the end, else from now (S-39). */
    public void begun(DelegateExecution execution) {
        var complaint = complaint(execution);
        var from = complaint
                .reachedAt(Milestone.HANDLED)
                .or(() -> complaint.reachedAt(Milestone.CLOSED))
                .orElseGet(cases::now);
        clocks.start(
                complaint.number(),
                ClockId.K10_REVIEW,
                complaint.round(),
                from,
                limits.of(ClockId.K10_REVIEW),
                CaseEntry.SYSTEM,
                "HANDLED");
    }

    /** @throws Refused if it is approved by who wrote it (S-39) */
    public void decided(DelegateTask task) {
        var submission = Submission.of(task);
        var written = written(cases.get(submission.complaint()));
        if (written.actor().equals(submission.user())) {
            throw new Refused("assignee", "secondPerson");
        }
        boolean approved = submission.choice("postMortemApproval").equals("APPROVE");
        POST_MORTEM_APPROVED.set(task, approved);
        if (approved) {
            approve(submission, written);
        }
    }

    private void approve(Submission submission, CaseEntry written) {
        var number = submission.complaint();
        var complaint = cases.change(number, it -> it.reach(Milestone.POST_MORTEM_APPROVED, cases.now()));
        clocks.stop(number, ClockId.K10_REVIEW, cases.now(), submission.user(), "APPROVED");
        library.add(new PostMortem(
                number,
                complaint.round(),
                complaint.major().tier().orElseThrow(),
                complaint.category().orElse(null),
                complaint.rootCauseClass().orElse(null),
                written.actor(),
                submission.user(),
                cases.now(),
                report(written.detail())));
    }

    private static Map<String, Object> report(Map<String, Object> detail) {
        var report = new LinkedHashMap<String, Object>();
        PostMortem.PARTS.forEach(
                part -> Optional.ofNullable(detail.get(part)).ifPresent(value -> report.put(part, value)));
        return report;
    }

    private CaseEntry written(Complaint complaint) {
        return cases.log().of(complaint.number()).stream()
                .filter(entry -> entry.event() == Event.STEP_COMPLETED && WRITE.equals(entry.step()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** @throws Refused while the review is not approved, or an assessment of the level or the response to the customer is under way */
    public void closingDecided(DelegateTask task) {
        var submission = Submission.of(task);
        boolean approved = submission.choice("closing").equals("APPROVE");
        CLOSING_APPROVED.set(task, approved);
        if (approved) {
            var complaint = cases.get(submission.complaint());
            refuseIf(complaint.major().candidate().isPresent(), "assessmentOpen");
            refuseIf(respondsStill(task), "responseOpen");
            refuseIf(
                    complaint.major().tier().isPresent()
                            && complaint
                                    .reachedAt(Milestone.POST_MORTEM_APPROVED)
                                    .isEmpty(),
                    "postMortemMissing");
            cases.change(submission.complaint(), it -> it.reach(Milestone.CLOSING_APPROVED, cases.now()));
        }
    }

    /** A complaint that was graded while it was closed is responded to until the departments are done. */
    private static boolean respondsStill(DelegateTask task) {
        var services = task.getProcessEngineServices();
        return new AsNobody(services.getIdentityService())
                .get(() -> services.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processDefinitionKey(ComplaintProcess.MAJOR_RESPONSE)
                                .processInstanceBusinessKey(task.getExecution().getProcessBusinessKey())
                                .count()
                        > 0);
    }

    private static void refuseIf(boolean refused, String reason) {
        if (refused) {
            throw new Refused("closing", reason);
        }
    }

    private Complaint complaint(DelegateExecution execution) {
        return cases.get(Decision.complaint(execution));
    }
}
