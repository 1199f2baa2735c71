package io.huiyin.subscription;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what has happened into the queue, in the transaction in which it has happened: nothing is told that was rolled back. */
public class TellSubscribers {

    private static final Logger LOG = LoggerFactory.getLogger(TellSubscribers.class);

    private final AllSubscriptions subscriptions;
    private final Complaints complaints;
    private final Deliveries deliveries;
    private final List<Form> forms;
    private final Clock clock;

    TellSubscribers(
            AllSubscriptions subscriptions,
            Complaints complaints,
            Deliveries deliveries,
            List<Form> forms,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.complaints = complaints;
        this.deliveries = deliveries;
        this.forms = List.copyOf(forms);
        this.clock = clock;
    }

    /** Tells what was added to the case logs of some complaints. */
    public void tell(Map<ComplaintNumber, List<CaseEntry>> added) {
        var all = subscriptions.all();
        if (!all.isEmpty()) {
            added.forEach((number, entries) -> tell(new News(complaints.get(number), entries), all));
        }
    }

    private void tell(News news, List<Subscription> all) {
        forms.forEach(form -> {
            var subscribers = all.stream()
                    .filter(subscription -> subscription.form().equals(form.name()))
                    .toList();
            if (!subscribers.isEmpty()) {
                deliveries.add(messages(form, news, subscribers), clock.instant());
            }
        });
    }

    /** A form that cannot word the news costs its subscribers an event, never the complaint its step. */
    private static List<Message> messages(Form form, News news, List<Subscription> subscribers) {
        try {
            return form.messages(news, subscribers);
        } catch (RuntimeException e) {
            LOG.error(
                    "Nobody is told in the form {} of {}",
                    form.name(),
                    news.complaint().number(),
                    e);
            return List.of();
        }
    }
}
