package io.huiyin.troubleticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaint;
import io.huiyin.intake.Involvement;
import io.huiyin.intake.Sight;
import io.huiyin.intake.ViewPolicy;
import io.huiyin.intake.Viewer;
import io.huiyin.subscription.Callbacks;
import io.huiyin.subscription.Delivery;
import io.huiyin.subscription.Form;
import io.huiyin.subscription.Message;
import io.huiyin.subscription.News;
import io.huiyin.subscription.Subscription;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Words events of tickets for listeners; each is told what its owner may see at that moment. */
public class TicketForm implements Form {

    /** Name of the form. */
    public static final String NAME = "TMF621";

    private final Tickets tickets;
    private final CaseLog log;
    private final Members members;
    private final Callbacks callbacks;
    private final ObjectMapper json;
    private final ViewPolicy policy = new ViewPolicy();

    TicketForm(Tickets tickets, CaseLog log, Members members, Callbacks callbacks, ObjectMapper json) {
        this.tickets = tickets;
        this.log = log;
        this.members = members;
        this.callbacks = callbacks;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Callbacks callbacks() {
        return callbacks;
    }

    @Override
    public Map<String, String> headers(Subscription subscriber, Delivery delivery) {
        return Map.of();
    }

    @Override
    public List<Message> messages(News news, List<Subscription> subscribers) {
        var after = log.of(news.complaint().number());
        var before = after.subList(0, Math.max(0, after.size() - news.entries().size()));
        var at = news.entries().get(news.entries().size() - 1).at();
        return TicketEvent.of(before, after, news.entries()).stream()
                .flatMap(event ->
                        messages(event, news.complaint(), at, TicketEvent.fields(news.entries()), subscribers).stream())
                .toList();
    }

    /** One event for all who want it. */
    List<Message> messages(
            TicketEvent event, Complaint complaint, Instant at, Set<String> fields, List<Subscription> subscribers) {
        var id = UUID.randomUUID().toString();
        return subscribers.stream()
                .flatMap(subscriber -> message(id, event, complaint, at, fields, subscriber).stream())
                .toList();
    }

    private Optional<Message> message(
            String id, TicketEvent event, Complaint complaint, Instant at, Set<String> fields, Subscription listener) {
        var viewer = Viewer.user(listener.owner(), members.groupsOf(listener.owner()));
        var sight = policy.sight(viewer, complaint, () -> Involvement.NONE);
        if (sight == Sight.FORBIDDEN || sight == Sight.HIDDEN) {
            return Optional.empty();
        }
        var filter = EventFilter.of(listener.query());
        var ticket = tickets.show(complaint, viewer, sight);
        if (!filter.wants(event, ticket)) {
            return Optional.empty();
        }
        var content = content(id, event, complaint, at, fields);
        content.put("event", Map.of("troubleTicket", FieldChoice.choose(ticket, filter.fields())));
        return Optional.of(new Message(id, listener.id(), complaint.number(), event.type(), write(content)));
    }

    private static Map<String, Object> content(
            String id, TicketEvent event, Complaint complaint, Instant at, Set<String> fields) {
        var content = new LinkedHashMap<String, Object>();
        content.put("eventId", id);
        content.put("eventTime", at.toString());
        content.put("eventType", event.type());
        content.put("correlationId", complaint.number().value());
        content.put("timeOcurred", at.toString());
        if (event == TicketEvent.ATTRIBUTE_VALUE_CHANGE) {
            content.put("fieldPath", String.join(",", fields));
        }
        return content;
    }

    private String write(Map<String, Object> content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
