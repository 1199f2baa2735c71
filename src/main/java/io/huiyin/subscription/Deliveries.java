package io.huiyin.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The durable queue; shared by all nodes. */
public interface Deliveries {

    /** Puts messages into the queue in the running transaction. */
    void add(List<Message> messages, Instant at);

    /** Ids of subscribers for whom something is due and whom nobody is just telling. */
    List<String> subscribersDue(Instant at);

    /** Reserves a subscriber for one node; false if another was quicker. */
    boolean lease(String subscription, String node, Instant at, Instant until);

    void release(String subscription, String node);

    /** What is due for a subscriber, oldest first. */
    List<Delivery> due(String subscription, Instant at, int limit);

    void delivered(Delivery delivery);

    /** Tries the delivery again later, the other deliveries of its subscriber meanwhile. */
    void postpone(Delivery delivery, String fault, Instant nextAt);

    /** Tries the subscriber again later; what has waited since before the given moment is given up, and counted. */
    int outOfOrder(Delivery delivery, String fault, Instant retryAt, Instant giveUpBefore);

    /** How often in a row the subscriber was out of order. */
    int failures(String subscription);

    void giveUp(Delivery delivery, String fault);

    /** Drops what a subscriber is still to be told. */
    void drop(String subscription);

    Optional<Delivery> find(long position);

    /** The newest deliveries in a state. */
    List<Delivery> newest(Delivery.State state, int limit);

    /** Tries a delivery that was given up once more from the beginning. */
    void sendAgain(Delivery delivery, Instant at);

    /** How many deliveries are in a state. */
    int count(Delivery.State state);

    /** When the delivery that waits longest was put into the queue; empty if none waits. */
    Optional<Instant> waitingSince();

    /** Forgets what was delivered long ago. */
    void forget(Instant deliveredBefore);
}
