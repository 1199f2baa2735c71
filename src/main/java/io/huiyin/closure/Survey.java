package io.huiyin.closure;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.SecretToken;
import java.time.Instant;

/**
 * One invitation to answer the five questions; there is one a round, and it works once (R7.2-4, S-23).
 *
 * @param token opens the survey to whoever holds it
 * @param expiresAt end of the time in which it may be answered
 * @param answeredAt null until it is answered
 */
public record Survey(
        ComplaintNumber complaint,
        int round,
        SecretToken token,
        Instant invitedAt,
        Instant expiresAt,
        Instant answeredAt) {

    /** Where the survey stands at a moment. */
    public State at(Instant moment) {
        if (answeredAt != null) {
            return State.ANSWERED;
        }
        return moment.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    /** Whether a survey can still be answered. */
    public enum State {
        OPEN,
        ANSWERED,
        EXPIRED
    }
}
