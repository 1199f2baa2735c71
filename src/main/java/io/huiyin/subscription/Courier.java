package io.huiyin.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the queue. Each subscriber is told by a worker of his own, in the order of events, by one node at a time; one who does
 * not answer is left alone for a while and delays nobody else.
 */
public class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** Longer than any attempt takes; another node takes over after it when a node dies. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final int AT_A_TIME = 50;

    private final String node = UUID.randomUUID().toString();
    private final AllSubscriptions subscriptions;
    private final Deliveries deliveries;
    private final Sender sender;
    private final Map<String, Form> forms;
    private final Patience patience;
    private final ExecutorService workers;
    private final Clock clock;

    Courier(
            AllSubscriptions subscriptions,
            Deliveries deliveries,
            Sender sender,
            List<Form> forms,
            Patience patience,
            ExecutorService workers,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.sender = sender;
        this.forms = forms.stream().collect(Collectors.toMap(Form::name, Function.identity()));
        this.patience = patience;
        this.workers = workers;
        this.clock = clock;
    }

    /** Begins to tell everybody for whom something is due; does not wait for it. */
    public void goRound() {
        deliveries.subscribersDue(clock.instant()).forEach(this::visit);
    }

    private void visit(String subscription) {
        if (!renew(subscription)) {
            return;
        }
        try {
            workers.execute(() -> tell(subscription));
        } catch (RejectedExecutionException e) {
            deliveries.release(subscription, node); // all workers are busy; the next round comes soon
        }
    }

    private boolean renew(String subscription) {
        var now = clock.instant();
        return deliveries.lease(subscription, node, now, now.plus(LEASE));
    }

    private void tell(String subscription) {
        try {
            subscriptions.find(subscription).ifPresentOrElse(this::tellAll, () -> deliveries.drop(subscription));
        } finally {
            deliveries.release(subscription, node);
        }
    }

    private void tellAll(Subscription subscriber) {
        List<Delivery> due = deliveries.due(subscriber.id(), clock.instant(), AT_A_TIME);
        while (!due.isEmpty()) {
            for (var delivery : due) {
                if (workers.isShutdown() || !renew(subscriber.id()) || !tell(subscriber, delivery)) {
                    return;
                }
            }
            due = deliveries.due(subscriber.id(), clock.instant(), AT_A_TIME);
        }
    }

    /** Whether the next delivery may be tried. */
    private boolean tell(Subscription subscriber, Delivery delivery) {
        var answer = attempt(subscriber, delivery);
        if (answer.isDelivered()) {
            deliveries.delivered(delivery);
        } else if (answer.isRefusal()) {
            refused(delivery, answer.fault());
        } else {
            outOfOrder(delivery, answer.fault());
            return false;
        }
        return true;
    }

    /** What goes wrong on our side, such as a secret that cannot be read, is told like any other fault. */
    private Sender.Answer attempt(Subscription subscriber, Delivery delivery) {
        try {
            var form = forms.get(subscriber.form());
            return sender.post(
                    subscriber.callback(), form.callbacks(), form.headers(subscriber, delivery), delivery.body());
        } catch (RuntimeException e) {
            LOG.error("{} cannot be told", subscriber.id(), e);
            return new Sender.Answer(0, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private void refused(Delivery delivery, String fault) {
        int attempts = delivery.attempts() + 1;
        if (attempts >= patience.refusals()) {
            deliveries.giveUp(delivery, fault);
            LOG.warn(
                    "Event {} is given up: {} has refused it {} times",
                    delivery.eventId(),
                    delivery.subscription(),
                    attempts);
        } else {
            deliveries.postpone(delivery, fault, patience.next(clock.instant(), attempts));
        }
    }

    private void outOfOrder(Delivery delivery, String fault) {
        Instant now = clock.instant();
        var retryAt = patience.next(now, deliveries.failures(delivery.subscription()) + 1);
        int givenUp = deliveries.outOfOrder(delivery, fault, retryAt, now.minus(patience.giveUpAfter()));
        LOG.info("{} cannot be told before {}: {}", delivery.subscription(), retryAt, fault);
        if (givenUp > 0) {
            LOG.warn("{} events for {} are given up", givenUp, delivery.subscription());
        }
    }

    /** Lets the workers finish what they are about; the queue keeps the rest. */
    @Override
    public void close() throws InterruptedException {
        workers.shutdown();
        workers.awaitTermination(LEASE.toSeconds(), TimeUnit.SECONDS);
    }
}
