package io.huiyin.rectification.bpmn;

import static io.huiyin.process.ComplaintVariables.CRITERIA_MET;
import static io.huiyin.process.ComplaintVariables.DECIDE_WITHIN;
import static io.huiyin.process.ComplaintVariables.DONE_AGAIN;
import static io.huiyin.process.ComplaintVariables.EFFECT;
import static io.huiyin.process.ComplaintVariables.VERIFY_WITHIN;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Refused;
import io.huiyin.process.Actor;
import io.huiyin.process.Decision;
import io.huiyin.process.Submission;
import io.huiyin.rectification.Measure;
import io.huiyin.rectification.MeasureNumber;
import io.huiyin.rectification.Rectification;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The word "rectification" of the diagrams: what the steps of a measure do, and when they are due. */
@Component("rectification")
public class RectificationSteps {

    private final Rectification rectification;
    private final MeasureDecision decision;
    private final MeasureDates dates;
    private final MeasureNotices notices;
    private final Owners owners;

    RectificationSteps(
            Rectification rectification,
            MeasureDecision decision,
            MeasureDates dates,
            MeasureNotices notices,
            Owners owners) {
        this.rectification = rectification;
        this.decision = decision;
        this.dates = dates;
        this.notices = notices;
        this.owners = owners;
    }

    /** The closing of a complaint decides a measure. */
    public void decided(DelegateTask task) {
        decision.decided(task);
    }

    /** What a measure changes, for the table of dates. */
    public String type(DelegateExecution execution) {
        return measure(execution).plan().type().name();
    }

    public void planned(DelegateExecution execution) {
        dates.plan(execution, Decision.of(execution));
    }

    /** The person who owns the measure; null where the head of a department does. */
    public String ownerUser(DelegateExecution execution) {
        var owner = measure(execution).plan().owner();
        return owners.isDepartment(owner) ? null : owner;
    }

    public Date dueAt(DelegateExecution execution) {
        return Date.from(rectification.dueAt(measure(execution)));
    }

    public Date reminderAt(DelegateExecution execution) {
        return dates.reminder(execution, measure(execution));
    }

    public void remind(DelegateTask task) {
        notices.remind(measure(task.getExecution()));
    }

    public String overdueCycle(DelegateExecution execution) {
        return dates.overdueCycle(measure(execution));
    }

    public void tellOverdue(DelegateExecution execution) {
        notices.overdue(measure(execution));
    }

    public void carriedOut(DelegateTask task) {
        var submission = Submission.of(task);
        rectification.carriedOut(number(task.getExecution()), submission.choice("measureDone"), submission.user());
    }

    public Date verifyBy(DelegateExecution execution) {
        return dates.within(execution, VERIFY_WITHIN);
    }

    /** @throws Refused if the task's assignee or the person who completes it owns the measure or has carried it out */
    public void checkVerifier(DelegateTask task) {
        var measure = measure(task.getExecution());
        boolean completes = task.getEventName().equals(TaskListener.EVENTNAME_COMPLETE);
        var actors = Stream.of(task.getAssignee(), completes ? Actor.of(task).user() : null)
                .filter(Objects::nonNull)
                .toList();
        if (actors.contains(measure.plan().owner()) || actors.contains(measure.carriedOutBy())) {
            throw new Refused("assignee", "ownMeasure");
        }
    }

    public void verified(DelegateTask task) {
        var submission = Submission.of(task);
        boolean met = submission.choice("verification").equals("MET");
        CRITERIA_MET.set(task, met);
        if (met) {
            rectification.verified(number(task.getExecution()), submission.user());
        } else {
            rectification.sentBack(
                    number(task.getExecution()), submission.choice("verificationReason"), submission.user());
        }
    }

    public Date nextCheck(DelegateExecution execution) {
        return dates.nextCheck(execution, measure(execution));
    }

    /** Counts complaints before and after; the last check decides whether the measure had an effect. */
    public void compare(DelegateExecution execution) {
        var measure = measure(execution);
        boolean last = dates.isLastCheck(execution, measure);
        var check =
                rectification.check(measure.number(), dates.daysOfCheck(execution, measure), last, CaseEntry.SYSTEM);
        var effect = check.hasFallen() ? "FALLEN" : "NOT_FALLEN";
        EFFECT.set(execution, last ? effect : "OPEN");
        if (last && !check.hasFallen()) {
            notices.withoutEffect(measure);
        }
    }

    public Date decideBy(DelegateExecution execution) {
        return dates.within(execution, DECIDE_WITHIN);
    }

    public void effectDecided(DelegateTask task) {
        var submission = Submission.of(task);
        var number = number(task.getExecution());
        var reason = submission.choice("effectReason");
        boolean again = submission.choice("effectDecision").equals("AGAIN");
        DONE_AGAIN.set(task, again);
        if (again) {
            var dueOn = decision.day(submission, "newDue");
            rectification.openAgain(number, submission.choice("newMeasureText"), dueOn, reason, submission.user());
        } else {
            rectification.end(number, reason, submission.user());
        }
    }

    private Measure measure(DelegateExecution execution) {
        return rectification.get(number(execution));
    }

    private static MeasureNumber number(DelegateExecution execution) {
        return new MeasureNumber(execution.getProcessBusinessKey());
    }
}
