package io.huiyin.intake.bpmn;

import static io.huiyin.process.ComplaintVariables.ACCEPTANCE;
import static io.huiyin.process.ComplaintVariables.BOUNCES;
import static io.huiyin.process.ComplaintVariables.CATEGORY;
import static io.huiyin.process.ComplaintVariables.CLASSIFICATION_SURE;
import static io.huiyin.process.ComplaintVariables.CUSTOMER_ANSWERED;
import static io.huiyin.process.ComplaintVariables.ENDING;
import static io.huiyin.process.ComplaintVariables.HANDLER;
import static io.huiyin.process.ComplaintVariables.MAJOR_CANDIDATE;
import static io.huiyin.process.ComplaintVariables.PRIORITY;
import static io.huiyin.process.ComplaintVariables.RESPONSIBLE_DEPARTMENT;
import static io.huiyin.process.ComplaintVariables.SUBTOPIC;
import static io.huiyin.process.ComplaintVariables.TAKEN_ON;
import static io.huiyin.process.ComplaintVariables.TOLD_BY;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Category;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Refused;
import io.huiyin.complaint.Status;
import io.huiyin.complaint.Subtopic;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.notification.bpmn.ChosenChannels;
import io.huiyin.process.Actor;
import io.huiyin.process.Decision;
import io.huiyin.process.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the steps of the intake stage leave on the record. */
@Component("intakeSteps")
public class IntakeSteps {

    private static final double SURE = 0.7;
    private static final String ACCEPTED = "ACCEPTED";
    private static final String SUPERVISOR = "csc-supervisor";

    private final CaseFile cases;
    private final Clocks clocks;
    private final Grading grading;
    private final Routing routing;
    private final TakeContact contact;
    private final ChosenChannels channels;

    IntakeSteps(
            CaseFile cases,
            Clocks clocks,
            Grading grading,
            Routing routing,
            TakeContact contact,
            ChosenChannels channels) {
        this.cases = cases;
        this.clocks = clocks;
        this.grading = grading;
        this.routing = routing;
        this.contact = contact;
        this.channels = channels;
    }

    /** Takes the category from the table when it is sure enough (S-31). */
    public void classify(DelegateExecution execution) {
        var decision = Decision.of(execution);
        var number = Decision.complaint(execution);
        boolean sure = decision.fraction("confidence") >= SURE;
        cases.note(
                cases.get(number),
                CaseEntry.SYSTEM,
                Event.DECIDED,
                execution.getCurrentActivityId(),
                decision.noted("complaintCategory"));
        CLASSIFICATION_SURE.set(execution, sure);
        CATEGORY.set(execution, decision.text("category"));
        if (sure) {
            var category = Category.valueOf(decision.text("category"));
            classified(number, CaseEntry.SYSTEM, it -> it.classify(category, cases.now()));
        }
    }

    /** Takes the category that a person chose, and what exactly it is about. */
    public void classified(DelegateTask task) {
        var submission = Submission.of(task);
        var category = Category.valueOf(submission.choice("category"));
        var subtopic = submission.text("subtopic").map(Subtopic::valueOf).orElse(null);
        var complaint = classified(submission.complaint(), submission.user(), it -> {
            it.classify(category, cases.now());
            it.reclassify(category, subtopic);
        });
        CATEGORY.set(task, category.name());
        SUBTOPIC.set(task, complaint.subtopic().map(Enum::name).orElse(null));
    }

    private Complaint classified(ComplaintNumber number, String by, Consumer<Complaint> classification) {
        var complaint = cases.change(number, classification);
        clocks.stop(number, ClockId.K02, cases.now(), by, "CLASSIFIED");
        return complaint;
    }

    public void prioritise(DelegateExecution execution) {
        grading.prioritise(execution);
    }

    public void chooseTrack(DelegateExecution execution) {
        grading.chooseTrack(execution);
    }

    public void route(DelegateExecution execution) {
        routing.route(execution);
    }

    /** The departments of a complaint that is handled jointly, when the investigation has shown what it is about. */
    public void routeJointly(DelegateExecution execution) {
        routing.routeJointly(execution);
    }

    /** Whether the receipt has nothing to wait for any more: the tables have said what they can, or a person is asked (K03, S-31). */
    public boolean rulesThrough(DelegateExecution execution) {
        boolean personAsked = MAJOR_CANDIDATE.find(execution).orElse(false);
        return CLASSIFICATION_SURE
                .find(execution)
                .map(sure -> !sure || personAsked || PRIORITY.find(execution).isPresent())
                .orElse(false);
    }

    /** Whether a named person has spoken on the complaint with the customer, so that nobody has to call for the receipt any more. */
    public boolean customerAnswered(DelegateExecution execution) {
        return CUSTOMER_ANSWERED.find(execution).orElse(false);
    }

    public void receiptSent(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            acknowledged(Decision.complaint(execution), CaseEntry.SYSTEM);
        }
    }

    public void acknowledgedByPhone(DelegateTask task) {
        var submission = Submission.of(task);
        acknowledged(submission.complaint(), submission.user());
    }

    private void acknowledged(ComplaintNumber number, String by) {
        cases.change(number, complaint -> complaint.reach(Milestone.ACKNOWLEDGED, cases.now()));
        clocks.stop(number, ClockId.K03, cases.now(), by, "ACKNOWLEDGED");
    }

    /** @throws Refused unless a supervisor decides that a complaint is not handled (S-19), or the department is the one it is about (S-48) */
    public void dispatched(DelegateTask task) {
        var submission = Submission.of(task);
        var acceptance = submission.choice("acceptance");
        ACCEPTANCE.set(task, acceptance);
        if (acceptance.equals(ACCEPTED)) {
            assign(task, submission.complaint(), submission.choice("responsibleDepartment"));
            return;
        }
        if (!Actor.of(task).isIn(SUPERVISOR)) {
            throw new Refused("acceptance", "supervisorOnly");
        }
        ENDING.set(task, acceptance);
        HANDLER.set(task, submission.user());
    }

    private void assign(DelegateTask task, ComplaintNumber number, String department) {
        if (cases.get(number).conflict().departments().contains(department)) {
            throw new Refused("responsibleDepartment", "conflictOfInterest");
        }
        RESPONSIBLE_DEPARTMENT.set(task, department);
        cases.change(number, complaint -> {
            var departments = new ArrayList<>(List.of(department));
            complaint.departments().stream()
                    .skip(1)
                    .filter(other -> !other.equals(department))
                    .forEach(departments::add);
            complaint.assignTo(departments);
        });
    }

    /**
     * Who takes the complaint on handles it from now on (S-24); if nobody does it goes back to be dispatched (S-33).
     *
     * @throws Refused if the response is to be sent where the customer has left no address
     */
    public void firstResponseGiven(DelegateTask task) {
        contact.taken(task);
        var submission = Submission.of(task);
        boolean takenOn = !submission.flag("notOurs");
        TAKEN_ON.set(task, takenOn);
        if (takenOn) {
            TOLD_BY.set(task, channels.in(submission, "responseChannel"));
            HANDLER.set(task, submission.user());
            cases.change(submission.complaint(), complaint -> complaint.handledBy(submission.user()));
        } else {
            BOUNCES.set(task, BOUNCES.in(task) + 1);
        }
    }

    /** Who has the first response also knows that his complaint was received. */
    public void firstResponseSent(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var number = Decision.complaint(execution);
        cases.change(number, complaint -> {
            complaint.reach(Milestone.ACKNOWLEDGED, cases.now());
            complaint.reach(Milestone.FIRST_RESPONDED, cases.now());
            complaint.become(Status.IN_HANDLING);
        });
        for (var clock : List.of(ClockId.K03, ClockId.K05)) {
            clocks.stop(number, clock, cases.now(), HANDLER.in(execution), "FIRST_RESPONSE_GIVEN");
        }
        CUSTOMER_ANSWERED.set(execution, true);
    }
}
