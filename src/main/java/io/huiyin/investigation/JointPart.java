package io.huiyin.investigation;

import io.huiyin.complaint.ComplaintNumber;
import java.time.Instant;

/**
 * What one department contributes to a complaint that is handled jointly (R5.2.2-2, R7.2-3b).
 *
 * @param round handling round; a later round asks anew
 * @param department group id
 * @param mandatory whether a rule demands this department, so that nobody can do without it (C-24)
 * @param askedBy user id of who chose it, or {@code system} where a rule did
 * @param dueAt end of its internal limit
 * @param missedAt when its head was told that the limit has passed, or null
 * @param takenBy user id of who works on it, or null
 * @param bounces how often it was sent back (S-33)
 * @param remark the finding, or why it was sent back or is not needed; null while there is none
 * @param settledAt when nothing more was to be done, or null
 */
public record JointPart(
        ComplaintNumber complaint,
        int round,
        String department,
        boolean mandatory,
        PartState state,
        Instant askedAt,
        String askedBy,
        Instant dueAt,
        Instant missedAt,
        String takenBy,
        int bounces,
        String remark,
        Instant settledAt) {

    /** Whether the department is late: its limit has passed and it has not answered. */
    public boolean isLate(Instant now) {
        return state == PartState.ASKED && now.isAfter(dueAt);
    }

    JointPart taken(String user) {
        return copy(state, missedAt, user, bounces, remark, settledAt);
    }

    JointPart late(Instant at) {
        return copy(state, at, takenBy, bounces, remark, settledAt);
    }

    JointPart given(String finding, Instant at) {
        return copy(PartState.GIVEN, missedAt, takenBy, bounces, finding, at);
    }

    JointPart sentBack(String reason) {
        return copy(PartState.SENT_BACK, missedAt, takenBy, bounces + 1, reason, null);
    }

    JointPart askedAgain(String reason) {
        return copy(PartState.ASKED, missedAt, null, bounces, reason, null);
    }

    JointPart notNeeded(String reason, Instant at) {
        return copy(PartState.NOT_NEEDED, missedAt, takenBy, bounces, reason, at);
    }

    private JointPart copy(
            PartState newState,
            Instant newMissedAt,
            String newTakenBy,
            int newBounces,
            String newRemark,
            Instant newSettledAt) {
        return new JointPart(
                complaint,
                round,
                department,
                mandatory,
                newState,
                askedAt,
                askedBy,
                dueAt,
                newMissedAt,
                newTakenBy,
                newBounces,
                newRemark,
                newSettledAt);
    }
}
