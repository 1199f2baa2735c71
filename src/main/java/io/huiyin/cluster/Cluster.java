package io.huiyin.cluster;

import java.time.Instant;

/**
 * One event that many complain about.
 *
 * @param number for example {@code IC20251103-1}
 * @param cause what members were told last, or null
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

    Cluster told(ClusterState next, String text) {
        return new Cluster(number, title, next, text, openedAt, openedBy, riskAt);
    }

    Cluster atRisk(Instant at) {
        return new Cluster(number, title, state, cause, openedAt, openedBy, at);
    }
}
