package io.huiyin.rectification.bpmn;

import static io.huiyin.process.ComplaintVariables.CHECKS_AFTER;
import static io.huiyin.process.ComplaintVariables.DECIDE_WITHIN;
import static io.huiyin.process.ComplaintVariables.REMINDER_BEFORE;
import static io.huiyin.process.ComplaintVariables.VERIFY_WITHIN;

import io.huiyin.deadline.Deadlines;
import io.huiyin.deadline.Limit;
import io.huiyin.process.Decision;
import io.huiyin.process.Variable;
import io.huiyin.rectification.Measure;
import io.huiyin.rectification.Measures;
import io.huiyin.rectification.Rectification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The dates of a measure, from the table {@code measurePlan} and the day that was decided. */
@Component
class MeasureDates {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z"));
    private static final List<Variable<String>> PLANNED =
            List.of(REMINDER_BEFORE, VERIFY_WITHIN, CHECKS_AFTER, DECIDE_WITHIN);

    private final Rectification rectification;
    private final Measures measures;
    private final Deadlines deadlines;
    private final Clock clock;

    MeasureDates(Rectification rectification, Measures measures, Deadlines deadlines, Clock clock) {
        this.rectification = rectification;
        this.measures = measures;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    void plan(DelegateExecution execution, Decision decision) {
        PLANNED.forEach(limit -> limit.set(execution, decision.text(limit.name())));
    }

    /** As many working days before the end as the table says, but not before half of the time has passed. */
    Date reminder(DelegateExecution execution, Measure measure) {
        var due = rectification.dueAt(measure);
        var planned = deadlines.workingDaysBefore(
                due, limit(REMINDER_BEFORE, execution).amount());
        var now = clock.instant();
        var half = now.plus(Duration.between(now, due).dividedBy(2));
        var reminder = planned.isAfter(half) ? planned : half;
        return reminder.isAfter(now) ? Date.from(reminder) : NEVER;
    }

    /** At the end of the day that was decided, and every week afterwards; never sooner than in a minute. */
    String overdueCycle(Measure measure) {
        var due = rectification.dueAt(measure);
        var soonest = clock.instant().plus(SOON);
        return "R/" + (due.isBefore(soonest) ? soonest : due) + "/P7D";
    }

    Date within(DelegateExecution execution, Variable<String> limit) {
        return Date.from(deadlines.due(clock.instant(), limit(limit, execution)).at());
    }

    /** When the next check is due, counted from the verification. */
    Date nextCheck(DelegateExecution execution, Measure measure) {
        return Date.from(deadlines
                .due(measure.verifiedAt(), checks(execution).get(done(measure)))
                .at());
    }

    /** How many days the check covers that is due now. */
    int daysOfCheck(DelegateExecution execution, Measure measure) {
        return checks(execution).get(done(measure)).amount();
    }

    boolean isLastCheck(DelegateExecution execution, Measure measure) {
        return done(measure) == checks(execution).size() - 1;
    }

    private int done(Measure measure) {
        return (int) measures.checks(measure.number()).stream()
                .filter(check -> check.attempt() == measure.attempt())
                .count();
    }

    private static List<Limit> checks(DelegateExecution execution) {
        return Arrays.stream(CHECKS_AFTER.in(execution).split(","))
                .map(Limit::parse)
                .toList();
    }

    private static Limit limit(Variable<String> limit, DelegateExecution execution) {
        return Limit.parse(limit.in(execution));
    }
}
