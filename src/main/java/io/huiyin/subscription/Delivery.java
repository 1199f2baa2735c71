package io.huiyin.subscription;

import java.time.Instant;

/**
 * A message in the queue.
 *
 * @param position order in which the events happened
 * @param body empty once it was delivered
 * @param attempts how often it was tried
 * @param fault why the last attempt has failed, or null
 * @param since when it was put into the queue, the last time
 */
public record Delivery(
        long position,
        String eventId,
        String subscription,
        String complaint,
        String type,
        String body,
        State state,
        int attempts,
        String fault,
        Instant since) {

    /** How a delivery stands. */
    public enum State {
        WAITING,
        DELIVERED,
        DEAD
    }
}
