package io.huiyin.troubleticket;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.subscription.Callbacks;
import io.huiyin.subscription.Deliveries;
import io.huiyin.subscription.RegisteredSubscriptions;
import io.huiyin.subscription.Subscription;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where listeners register. */
public class Hub {

    private static final int MOST = 20;

    private final RegisteredSubscriptions subscriptions;
    private final Deliveries deliveries;
    private final TicketForm form;
    private final Callbacks callbacks;
    private final Clock clock;

    Hub(
            RegisteredSubscriptions subscriptions,
            Deliveries deliveries,
            TicketForm form,
            Callbacks callbacks,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.form = form;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    /**
     * Registers a listener; the same callback and query of the same system again is the same listener.
     *
     * @throws Refused if the callback is not listed or the query not understood
     * @throws NotNow if the system has too many listeners
     */
    public Subscription register(String callback, String query, String owner) {
        var address = callbacks.checked(callback);
        EventFilter.of(query);
        var own = of(owner);
        return own.stream()
                .filter(known -> known.callback().equals(address) && Objects.equals(known.query(), query))
                .findFirst()
                .orElseGet(() -> {
                    if (own.size() >= MOST) {
                        throw new NotNow("tooManyListeners", MOST);
                    }
                    var id = UUID.randomUUID().toString();
                    var listener = new Subscription(id, TicketForm.NAME, address, query, owner, null, clock.instant());
                    subscriptions.add(listener);
                    return listener;
                });
    }

    /** Takes a listener away, with what it was still to be told; false if the system has none with this id. */
    public boolean remove(String id, String owner) {
        Optional<Subscription> own =
                of(owner).stream().filter(known -> known.id().equals(id)).findFirst();
        own.ifPresent(known -> subscriptions.remove(known.id()));
        return own.isPresent();
    }

    private List<Subscription> of(String owner) {
        return all().stream().filter(known -> known.owner().equals(owner)).toList();
    }

    private List<Subscription> all() {
        return subscriptions.all().stream()
                .filter(known -> known.form().equals(TicketForm.NAME))
                .toList();
    }

    /** Tells listeners in the running transaction that a system has deleted its ticket. */
    public void tellDeleted(Complaint complaint) {
        var now = clock.instant();
        deliveries.add(form.messages(TicketEvent.DELETE, complaint, now, Set.of(), all()), now);
    }
}
