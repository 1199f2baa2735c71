package io.huiyin.investigation.web;

import io.huiyin.investigation.JointPart;
import java.time.Instant;

/**
 * The part of one department as it is shown.
 *
 * @param takenBy who works on it, or null
 * @param late whether its internal limit has passed without an answer
 * @param bounces how often it was sent back
 * @param remark the finding, or why it was sent back or is not needed
 */
record PartView(
        String department,
        boolean mandatory,
        String state,
        Instant askedAt,
        String askedBy,
        String takenBy,
        Instant dueAt,
        boolean late,
        int bounces,
        String remark,
        Instant settledAt) {

    static PartView of(JointPart part, Instant now) {
        return new PartView(
                part.department(),
                part.mandatory(),
                part.state().name(),
                part.askedAt(),
                part.askedBy(),
                part.takenBy(),
                part.dueAt(),
                part.isLate(now) || part.missedAt() != null,
                part.bounces(),
                part.remark(),
                part.settledAt());
    }
}
