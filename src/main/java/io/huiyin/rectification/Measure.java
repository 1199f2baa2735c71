package io.huiyin.rectification;

import java.time.Instant;

/**
 * An improvement measure as it stands (R2.4.2-d, R6.2-3a).
 *
 * @param attempt 1, plus one each time it was opened again because complaints had not fallen
 * @param baselineAt receipt of the complaint that it was decided for; what came up to then counts as before
 * @param result what its owner says was done, or null
 * @param carriedOutBy user id of who said so, or null
 * @param verifiedBy user id of who found the criteria met, or null
 * @param verifiedAt when he did, or null
 * @param remark why it came back or how it ended, or null
 */
public record Measure(
        MeasureNumber number,
        Plan plan,
        ComplaintKind kind,
        MeasureState state,
        int attempt,
        String decidedBy,
        Instant decidedAt,
        Instant baselineAt,
        String result,
        String carriedOutBy,
        String verifiedBy,
        Instant verifiedAt,
        String remark) {

    static Measure decided(
            MeasureNumber number, Plan plan, ComplaintKind kind, String by, Instant at, Instant baselineAt) {
        return new Measure(
                number, plan, kind, MeasureState.IN_PROGRESS, 1, by, at, baselineAt, null, null, null, null, null);
    }

    Measure carriedOut(String done, String by) {
        return copy(plan, MeasureState.TO_VERIFY, attempt, done, by, null, null, remark);
    }

    Measure sentBack(String reason) {
        return copy(plan, MeasureState.IN_PROGRESS, attempt, result, carriedOutBy, null, null, reason);
    }

    Measure verified(String by, Instant at) {
        return copy(plan, MeasureState.WATCHED, attempt, result, carriedOutBy, by, at, null);
    }

    Measure become(MeasureState next, String reason) {
        return copy(plan, next, attempt, result, carriedOutBy, verifiedBy, verifiedAt, reason);
    }

    Measure openedAgain(Plan next, String reason) {
        return copy(next, MeasureState.IN_PROGRESS, attempt + 1, null, null, null, null, reason);
    }

    private Measure copy(
            Plan newPlan,
            MeasureState newState,
            int newAttempt,
            String newResult,
            String newCarriedOutBy,
            String newVerifiedBy,
            Instant newVerifiedAt,
            String newRemark) {
        return new Measure(
                number,
                newPlan,
                kind,
                newState,
                newAttempt,
                decidedBy,
                decidedAt,
                baselineAt,
                newResult,
                newCarriedOutBy,
                newVerifiedBy,
                newVerifiedAt,
                newRemark);
    }
}
