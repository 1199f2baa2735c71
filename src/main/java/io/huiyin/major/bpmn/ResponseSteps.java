package io.huiyin.major.bpmn;

import static io.huiyin.process.ComplaintVariables.EMERGENCY_LEAD;
import static io.huiyin.process.ComplaintVariables.EMERGENCY_RESPONSE;
import static io.huiyin.process.ComplaintVariables.OPINION;
import static io.huiyin.process.ComplaintVariables.RESPONSE_OUTCOME;
import static io.huiyin.process.ComplaintVariables.STATEMENT_APPROVED;
import static io.huiyin.process.ComplaintVariables.TOLD_BY;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Refused;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.major.GradeMajor;
import io.huiyin.major.Resources;
import io.huiyin.notification.StaffDirectory;
import io.huiyin.notification.bpmn.ChosenChannels;
import io.huiyin.process.Decision;
import io.huiyin.process.Submission;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The word "majorResponse" of the diagrams: what the steps of the response to a major complaint leave on the record (R4.2). */
@Component("majorResponse")
public class ResponseSteps {

    private static final String EMERGENCY = "EMERGENCY";

    private final CaseFile cases;
    private final Clocks clocks;
    private final GradeMajor gradeMajor;
    private final StaffDirectory staff;
    private final ChosenChannels channels;

    ResponseSteps(CaseFile cases, Clocks clocks, GradeMajor gradeMajor, StaffDirectory staff, ChosenChannels channels) {
        this.cases = cases;
        this.clocks = clocks;
        this.gradeMajor = gradeMajor;
        this.staff = staff;
        this.channels = channels;
    }

    /** Whether the complaint is still being handled, so that harm is to be stopped and progress to be told. */
    public boolean beforeHandled(DelegateExecution execution) {
        return cases.get(Decision.complaint(execution))
                .reachedAt(Milestone.HANDLED)
                .isEmpty();
    }

    /** Somebody has spoken to the customer, or has tried to; at level 3 he may call other departments in (K04, C-23). */
    public void responded(DelegateTask task) {
        var submission = Submission.of(task);
        var number = submission.complaint();
        if (submission.choice("spokenWithCustomer").equals("NOT_REACHED")) {
            RESPONSE_OUTCOME.set(task, "NOT_REACHED");
            return;
        }
        cases.change(number, complaint -> complaint.reach(Milestone.MAJOR_RESPONDED, cases.now()));
        clocks.stop(number, ClockId.K04, cases.now(), submission.user(), "RESPONDED");
        boolean byHand = submission.flag("startEmergency") && !EMERGENCY_RESPONSE.in(task);
        if (byHand) {
            EMERGENCY_RESPONSE.set(task, true);
            cases.change(number, complaint -> complaint.change(complaint.major().respondJointly()));
        }
        RESPONSE_OUTCOME.set(task, byHand ? EMERGENCY : "SPOKEN");
    }

    /** @throws Refused if nobody is known under the user id */
    public void leadAppointed(DelegateTask task) {
        var submission = Submission.of(task);
        var lead = submission.choice("emergencyLead").strip();
        if (cases.get(submission.complaint()).conflict().people().contains(lead)
                || staff.people(lead).stream().noneMatch(person -> person.id().equals(lead))) {
            throw new Refused("emergencyLead", "unknownUser", lead);
        }
        cases.change(
                submission.complaint(),
                complaint -> complaint.change(complaint.major().ledBy(lead)));
        EMERGENCY_LEAD.set(task, lead);
    }

    /** @throws Refused if legal does not say whether an authority must be told of a data leak (S-63) */
    public void positionGiven(DelegateTask task) {
        boolean legal = "legal-dept".equals(task.getVariable("department"));
        if (legal
                && Matters.dataLeak(task.getExecution())
                && Submission.of(task).text("authorityNotice").isEmpty()) {
            throw new Refused("authorityNotice", "required");
        }
    }

    /** @throws Refused if the statement is approved by who wrote it (R4.2-f) */
    public void statementDecided(DelegateTask task) {
        var submission = Submission.of(task);
        if (submission.user().equals(author(submission.complaint()))) {
            throw new Refused("assignee", "secondPerson");
        }
        boolean approved = submission.choice("statementApproval").equals("APPROVE");
        STATEMENT_APPROVED.set(task, approved);
        if (approved) {
            cases.change(
                    submission.complaint(), complaint -> complaint.reach(Milestone.STATEMENT_APPROVED, cases.now()));
        }
    }

    private String author(ComplaintNumber number) {
        return cases.log().of(number).stream()
                .filter(entry -> "Task_AgreeStatement".equals(entry.step()))
                .map(CaseEntry::actor)
                .reduce((earlier, later) -> later)
                .orElse("");
    }

    /** @throws Refused if less is allotted than the level asks for (S-38) */
    public void resourcesAllocated(DelegateTask task) {
        var submission = Submission.of(task);
        var tier = cases.get(submission.complaint()).major().tier().orElseThrow();
        Resources.check(tier, submission.list("resources"), submission.text("externalCoordination"));
    }

    public void opinionWatched(DelegateTask task) {
        OPINION.set(task, Submission.of(task).choice("opinion"));
    }

    public void contained(DelegateTask task) {
        var submission = Submission.of(task);
        var number = submission.complaint();
        cases.change(number, complaint -> complaint.reach(Milestone.CONTAINED, cases.now()));
        for (var clock : List.of(ClockId.K10, ClockId.K09)) {
            clocks.stop(number, clock, cases.now(), submission.user(), "CONTAINED");
        }
    }

    /** @throws Refused if it is to be sent where the customer has left no address */
    public void progressWritten(DelegateTask task) {
        TOLD_BY.set(task, channels.in(Submission.of(task), "progressChannel"));
    }

    /** The customer was told something; he has to hear again after the time of the level (R4.2-h). */
    public void customerTold(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            gradeMajor.told(Decision.complaint(execution), CaseEntry.SYSTEM);
        }
    }

    public void customerToldByPhone(DelegateTask task) {
        var submission = Submission.of(task);
        gradeMajor.told(submission.complaint(), submission.user());
    }
}
