package io.huiyin.cluster;

import java.time.Instant;

/**
 * One event that many complain about.
 *
 * @param number for example {@code IC20251103-1}
 * @param cause what members were told of the cause last, or null while it is not known
 * @param riskAt when its complaints were found to be a group complaint, or null
 */
public record Cluster(
        String number,
        String title,
        ClusterState state,
        String cause,
        Instant openedAt,
        String openedBy,
        Instant riskAt) {

    /** What is repaired stays repaired when its cause is found afterwards. */
    Cluster told(ClusterState news, String text) {
        var next = state == ClusterState.REPAIRED ? state : news;
        var known = news == ClusterState.CAUSE_FOUND ? text : cause;
        return new Cluster(number, title, next, known, openedAt, openedBy, riskAt);
    }

    Cluster atRisk(Instant at) {
        return new Cluster(number, title, state, cause, openedAt, openedBy, at);
    }
}
