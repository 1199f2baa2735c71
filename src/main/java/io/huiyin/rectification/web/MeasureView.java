package io.huiyin.rectification.web;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.rectification.EffectCheck;
import io.huiyin.rectification.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A measure as it is shown.
 *
 * @param overdue whether it should be carried out and is not
 * @param attempt 1, plus one each time it was opened again
 * @param remark why it came back or how it ended
 */
record MeasureView(
        String number,
        String state,
        boolean overdue,
        String measure,
        String improvementType,
        String owner,
        LocalDate dueOn,
        String acceptanceCriteria,
        String category,
        String rootCauseClass,
        String subtopic,
        String department,
        int attempt,
        String decidedBy,
        Instant decidedAt,
        String result,
        String carriedOutBy,
        String verifiedBy,
        Instant verifiedAt,
        String remark,
        List<String> complaints,
        List<Check> checks) {

    static MeasureView of(
            Measure measure, boolean overdue, List<ComplaintNumber> complaints, List<EffectCheck> checks) {
        var plan = measure.plan();
        var kind = measure.kind();
        return new MeasureView(
                measure.number().value(),
                measure.state().name(),
                overdue,
                plan.measure(),
                plan.type().name(),
                plan.owner(),
                plan.dueOn(),
                plan.acceptanceCriteria(),
                name(kind.category()),
                name(kind.cause()),
                name(kind.subtopic()),
                kind.department(),
                measure.attempt(),
                measure.decidedBy(),
                measure.decidedAt(),
                measure.result(),
                measure.carriedOutBy(),
                measure.verifiedBy(),
                measure.verifiedAt(),
                measure.remark(),
                complaints.stream().map(ComplaintNumber::value).toList(),
                checks.stream().map(Check::of).toList());
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** How many complaints of that kind came in so many days before and after the measure. */
    record Check(int attempt, int days, Instant at, int before, int after, boolean fallen) {

        static Check of(EffectCheck check) {
            return new Check(
                    check.attempt(), check.days(), check.at(), check.before(), check.after(), check.hasFallen());
        }
    }
}
