package io.huiyin.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.HandlingResult;
import io.huiyin.complaint.Milestone;
import io.huiyin.subscription.Callbacks;
import io.huiyin.subscription.Delivery;
import io.huiyin.subscription.Form;
import io.huiyin.subscription.Message;
import io.huiyin.subscription.News;
import io.huiyin.subscription.Subscription;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Words events for web hooks: what a CRM needs to keep its own record, and nothing by which the customer could be reached. */
public class WebHookForm implements Form {

    /** Name of the form. */
    public static final String NAME = "WEB_HOOK";

    private final CaseLog log;
    private final Signatures signatures;
    private final Callbacks callbacks;
    private final ObjectMapper json;
    private final Clock clock;

    WebHookForm(CaseLog log, Signatures signatures, Callbacks callbacks, ObjectMapper json, Clock clock) {
        this.log = log;
        this.signatures = signatures;
        this.callbacks = callbacks;
        this.json = json;
        this.clock = clock;
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
    public List<Message> messages(News news, List<Subscription> subscribers) {
        return news.entries().stream()
                .flatMap(entry -> WebHookEvent.of(entry).flatMap(event -> messages(news, entry, event, subscribers)))
                .toList();
    }

    private Stream<Message> messages(News news, CaseEntry entry, WebHookEvent event, List<Subscription> subscribers) {
        var wanting = subscribers.stream()
                .filter(subscriber -> wants(subscriber, event))
                .toList();
        if (wanting.isEmpty()) {
            return Stream.of();
        }
        var id = UUID.randomUUID().toString();
        var body = write(content(id, event, entry, news.complaint()));
        return wanting.stream()
                .map(subscriber ->
                        new Message(id, subscriber.id(), news.complaint().number(), event.type(), body));
    }

    private static boolean wants(Subscription subscriber, WebHookEvent event) {
        return subscriber.query() == null
                || Arrays.asList(subscriber.query().split(",")).contains(event.type());
    }

    private Map<String, Object> content(String id, WebHookEvent event, CaseEntry entry, Complaint complaint) {
        var intake = complaint.intake();
        var content = new LinkedHashMap<String, Object>();
        content.put("eventId", id);
        content.put("eventType", event.type());
        content.put("occurredAt", entry.at().toString());
        content.put("complaintNumber", complaint.number().value());
        content.put(
                "status", entry.detail().getOrDefault("to", complaint.status().name()));
        content.put("previousStatus", entry.detail().get("from"));
        content.put("round", complaint.round());
        content.put("channel", intake.channel().name());
        content.put("externalReference", intake.externalReference());
        content.put("customerNumber", intake.customer().customerNumber());
        content.put("receivedAt", intake.receivedAt().toString());
        content.put("category", name(complaint.category()));
        content.put("priority", name(complaint.priority()));
        content.put("handlingTrack", name(complaint.track()));
        if (event == WebHookEvent.CLOSED) {
            putClosure(content, complaint);
        }
        content.values().removeIf(Objects::isNull);
        return content;
    }

    private void putClosure(Map<String, Object> content, Complaint complaint) {
        content.put("outcome", complaint.outcome().orElse(null));
        content.put("rootCauseClass", name(complaint.rootCauseClass()));
        content.put(
                "closedAt",
                complaint.reachedAt(Milestone.CLOSED).map(Object::toString).orElse(null));
        content.put("result", HandlingResult.of(log.facts(complaint.number())));
    }

    private static String name(Optional<? extends Enum<?>> value) {
        return value.map(Enum::name).orElse(null);
    }

    private String write(Map<String, Object> content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The time of the attempt is signed too, so that a listener can refuse what somebody has recorded and sends again. */
    @Override
    public Map<String, String> headers(Subscription subscriber, Delivery delivery) {
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        return Map.of(
                "Huiyin-Event-Id",
                delivery.eventId(),
                "Huiyin-Event-Type",
                delivery.type(),
                "Huiyin-Timestamp",
                timestamp,
                "Huiyin-Signature",
                "v1=" + signatures.of(subscriber, timestamp + "." + delivery.body()));
    }
}
