package io.huiyin.rectification;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.NotNow;
import io.huiyin.deadline.Deadlines;
import io.huiyin.deadline.Limit;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.rectification.MeasureResults.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** The way of a measure from its decision to its proven effect; each step is told to the complaints that led to it (C-31). */
public class Rectification {

    private final CaseFile cases;
    private final Measures measures;
    private final MeasureResults results;
    private final Deadlines deadlines;

    Rectification(CaseFile cases, Measures measures, MeasureResults results, Deadlines deadlines) {
        this.cases = cases;
        this.measures = measures;
        this.results = results;
        this.deadlines = deadlines;
    }

    /** @throws java.util.NoSuchElementException if there is none with this number */
    public Measure get(MeasureNumber number) {
        return measures.find(number).orElseThrow();
    }

    /** A measure because of a complaint; it is numbered by the day on which it was decided. */
    public Measure decide(ComplaintNumber complaint, Plan plan, String by) {
        var cause = cases.get(complaint);
        var now = cases.now();
        var number = measures.nextNumber(LocalDate.ofInstant(now, WorkingDays.ZONE));
        var received = cause.intake().receivedAt();
        var measure = Measure.decided(number, plan, ComplaintKind.of(cause), by, now, received);
        measures.add(measure);
        measures.link(number, complaint);
        results.tell(
                measure,
                Result.DECIDED,
                by,
                Map.of("measure", plan.measure(), "due", plan.dueOn().toString()));
        return measure;
    }

    /**
     * Another complaint leads to a measure that is under way.
     *
     * @throws NotNow if the measure has ended
     */
    public void join(MeasureNumber number, ComplaintNumber complaint, String by) {
        var measure = get(number);
        if (measure.state() == MeasureState.EFFECTIVE || measure.state() == MeasureState.ENDED) {
            throw new NotNow("measureOver");
        }
        measures.link(number, complaint);
        results.tell(
                measure,
                complaint,
                Result.JOINED,
                by,
                Map.of("measure", measure.plan().measure()));
    }

    public void carriedOut(MeasureNumber number, String done, String by) {
        var measure = get(number).carriedOut(done, by);
        measures.save(measure);
        results.tell(measure, Result.CARRIED_OUT, by, Map.of("done", done));
    }

    public void sentBack(MeasureNumber number, String reason, String by) {
        var measure = get(number).sentBack(reason);
        measures.save(measure);
        results.tell(measure, Result.SENT_BACK, by, Map.of("reason", reason));
    }

    public void verified(MeasureNumber number, String by) {
        var measure = get(number).verified(by, cases.now());
        measures.save(measure);
        results.tell(measure, Result.VERIFIED, by, Map.of());
    }

    /**
     * Counts the complaints of that kind before and after the measure.
     *
     * @param days how long both periods are
     * @param last whether management decides when they have not fallen
     */
    public EffectCheck check(MeasureNumber number, int days, boolean last, String by) {
        var measure = get(number);
        var before = counted(measure, daysBefore(measure.baselineAt(), days), measure.baselineAt());
        var after = counted(measure, measure.verifiedAt(), cases.now());
        var check = new EffectCheck(measure.attempt(), days, cases.now(), before, after);
        measures.add(number, check);
        if (last) {
            measure = measure.become(check.hasFallen() ? MeasureState.EFFECTIVE : MeasureState.TO_DECIDE, null);
            measures.save(measure);
        }
        results.tell(
                measure,
                Result.CHECKED,
                by,
                Map.of("days", days, "before", before, "after", after, "fallen", check.hasFallen()));
        return check;
    }

    private int counted(Measure measure, Instant after, Instant until) {
        return measures.count(measure.kind(), after, until);
    }

    private static Instant daysBefore(Instant moment, int days) {
        return moment.atZone(WorkingDays.ZONE).minusDays(days).toInstant();
    }

    /** Management has it done again, by another day. */
    public void openAgain(MeasureNumber number, String what, LocalDate dueOn, String reason, String by) {
        var before = get(number);
        var plan = before.plan();
        var measure =
                before.openedAgain(new Plan(what, plan.type(), plan.owner(), dueOn, plan.acceptanceCriteria()), reason);
        measures.save(measure);
        results.tell(measure, Result.OPENED_AGAIN, by, Map.of("measure", what, "reason", reason));
    }

    /** Management leaves it at that. */
    public void end(MeasureNumber number, String reason, String by) {
        var measure = get(number).become(MeasureState.ENDED, reason);
        measures.save(measure);
        results.tell(measure, Result.ENDED, by, Map.of("reason", reason));
    }

    /** The close of business of the day on which a measure is due. */
    public Instant dueAt(Measure measure) {
        return deadlines.closeOfBusiness(measure.plan().dueOn());
    }

    /** Whether a working day begins and ends before the day is over, so that something can be done by then. */
    public boolean leavesTime(LocalDate dueOn) {
        return !deadlines
                .closeOfBusiness(dueOn)
                .isBefore(deadlines.due(cases.now(), Limit.workingDays(1)).at());
    }

    /** Whether a measure should be done and is not. */
    public boolean isOverdue(Measure measure) {
        return measure.state() == MeasureState.IN_PROGRESS && cases.now().isAfter(dueAt(measure));
    }
}
