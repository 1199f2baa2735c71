package io.huiyin.troubleticket.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Status;
import io.huiyin.testing.Listener;
import io.huiyin.testing.Listener.Told;
import io.huiyin.web.Client;
import io.huiyin.web.Client.Answer;
import io.huiyin.web.OpenDoors;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@OpenDoors
class HubDoorIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HUB = "/tmf-api/troubleTicket/v4/hub";
    private static final String TICKETS = "/tmf-api/troubleTicket/v4/troubleTicket";
    private static final Duration SOON = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Autowired
    private CaseFile cases;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TransactionTemplate transaction;

    private Client system;
    private Listener listener;

    @BeforeEach
    void connect() throws IOException {
        system = Client.at(port).as(newSystem());
        listener = Listener.start();
    }

    @AfterEach
    void hangUp() {
        listener.close();
    }

    @Test
    void aListenerHearsAllThatHappensToATicket() {
        var registered = register(null);
        var id = newTicket();
        change(id, Status.IN_HANDLING);
        change(id, Status.FED_BACK);
        note(id, CaseEntry.Event.INFORMATION_ADDED, Map.of("information", "More"));
        note(id, CaseEntry.Event.WITHDRAWAL_REQUESTED, Map.of("withdrawalStatement", "Works again"));
        var other = newTicket();
        system.send("DELETE", TICKETS + "/" + other, BodyPublishers.noBody());

        await().atMost(SOON).until(() -> types().contains("TroubleTicketDeleteEvent"));

        assertThat(registered.status()).isEqualTo(201);
        Standard.holdsFor("EventSubscription", registered.text());
        assertThat(registered.header("Location"))
                .isEqualTo(HUB + "/" + registered.json().get("id").asText());
        assertThat(types())
                .startsWith(
                        "TroubleTicketCreateEvent",
                        "TroubleTicketStatusChangeEvent",
                        "TroubleTicketStatusChangeEvent",
                        "TroubleTicketResolvedEvent",
                        "TroubleTicketAttributeValueChangeEvent",
                        "TroubleTicketStatusChangeEvent",
                        "TroubleTicketInformationRequiredEvent",
                        "TroubleTicketCreateEvent",
                        "TroubleTicketDeleteEvent");
        assertThat(events().stream().map(event -> event.get("eventId").asText()))
                .doesNotHaveDuplicates();
        assertThat(events().get(2).at("/event/troubleTicket/status").asText()).isEqualTo("resolved");
        assertThat(events().get(4).get("fieldPath").asText()).isEqualTo("note");
        listener.told()
                .forEach(told -> Standard.holdsFor(read(told).get("eventType").asText(), told.body()));
    }

    @Test
    void aSystemHearsOfItsOwnTicketsOnly() {
        register(null);
        Client.at(port).as(newSystem()).post(TICKETS, ticket());
        var own = newTicket();

        await().atMost(SOON).until(() -> !listener.told().isEmpty());

        assertThat(events())
                .extracting(event -> event.get("correlationId").asText())
                .containsOnly(own);
    }

    @Test
    void aListenerHearsOnlyWhatItAskedForAndWithTheAttributesItAskedFor() {
        register("eventType=TroubleTicketStatusChangeEvent&status=resolved&fields=id,status");
        var id = newTicket();
        change(id, Status.IN_HANDLING);
        change(id, Status.FED_BACK);

        await().atMost(SOON).until(() -> !listener.told().isEmpty());

        assertThat(types()).containsExactly("TroubleTicketStatusChangeEvent");
        assertThat(events().get(0).at("/event/troubleTicket").toString())
                .isEqualTo("{\"id\":\"" + id + "\",\"status\":\"resolved\"}");
    }

    @Test
    void valuesOfAConditionThatIsGivenTwiceAreAlternatives() {
        register("eventType=TroubleTicketCreateEvent&eventType=TroubleTicketResolvedEvent&fields=id&fields=status");
        var id = newTicket();
        change(id, Status.IN_HANDLING);
        change(id, Status.FED_BACK);

        await().atMost(SOON).until(() -> types().contains("TroubleTicketResolvedEvent"));

        assertThat(types()).containsExactly("TroubleTicketCreateEvent", "TroubleTicketResolvedEvent");
        assertThat(events().get(1).at("/event/troubleTicket").toString())
                .isEqualTo("{\"id\":\"" + id + "\",\"status\":\"resolved\"}");
    }

    @Test
    void aListenerThatIsDownIsToldLaterInOrderAndDelaysNobody() throws IOException {
        try (var other = Listener.start()) {
            listener.answering(503);
            register(null);
            register(other.address("/events"), null);

            var id = newTicket();
            change(id, Status.IN_HANDLING);
            await().atMost(SOON).until(() -> other.told().size() == 2);
            await().atMost(SOON).until(() -> listener.told().size() > 2);
            var first = read(listener.told().get(0)).get("eventId");
            assertThat(events()).extracting(event -> event.get("eventId")).containsOnly(first);
            listener.answering(201);

            await().atMost(SOON).until(() -> types().contains("TroubleTicketStatusChangeEvent"));
            assertThat(read(other.told().get(0)).get("eventId")).isEqualTo(first);
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        listener.answering(307);
        register(null);
        newTicket();

        await().atMost(SOON).until(() -> listener.told().size() > 1);

        assertThat(listener.told()).extracting(Told::path).containsOnly("/events");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/events",
                "http://10.0.0.1/events",
                "http://169.254.169.254/latest/meta-data",
                "http://127.0.0.1.example.org/",
                "http://127.0.0.1@example.org/",
                "http://user@127.0.0.1/",
                "http://[::1]:8080/",
                "http://2130706433/",
                "file:///etc/passwd",
                "127.0.0.1:80",
                "http://",
                " "
            })
    void anAddressThatIsNotListedIsRefused(String callback) {
        var answer = register(callback, null);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        Standard.holdsFor("Error", answer.text());
        assertThat(answer.json().get("reason").asText()).contains("callback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour=red", "eventType", "status=", "%", "fields=secret"})
    void aQueryThatCannotBeUnderstoodIsRefused(String query) {
        assertThat(register(listener.address("/events"), query).status()).isEqualTo(400);
    }

    @Test
    void theSameListenerIsRegisteredOnceAndAnotherSystemCannotRemoveIt() {
        var first = register(null);
        var second = register(null);
        var place = HUB + "/" + first.json().get("id").asText();

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(Client.at(port)
                        .as(newSystem())
                        .send("DELETE", place, BodyPublishers.noBody())
                        .status())
                .isEqualTo(404);
        assertThat(system.send("DELETE", place, BodyPublishers.noBody()).status())
                .isEqualTo(204);
        assertThat(system.send("DELETE", place, BodyPublishers.noBody()).status())
                .isEqualTo(404);
        assertThat(Client.at(port)
                        .as("technical-dept")
                        .post(HUB, "{\"callback\": \"http://127.0.0.1/\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nothingIsToldOfWhatWasRolledBack() {
        register(null);
        var id = newTicket();
        transaction.executeWithoutResult(status -> {
            cases.change(ComplaintNumber.of(id), complaint -> complaint.become(Status.IN_HANDLING));
            status.setRollbackOnly();
        });
        note(id, CaseEntry.Event.INFORMATION_ADDED, Map.of("information", "More"));

        await().atMost(SOON).until(() -> listener.told().size() == 2);

        assertThat(types()).containsExactly("TroubleTicketCreateEvent", "TroubleTicketAttributeValueChangeEvent");
    }

    private Answer register(String query) {
        return register(listener.address("/events"), query);
    }

    private Answer register(String callback, String query) {
        var body = JSON.createObjectNode().put("callback", callback);
        if (query != null) {
            body.put("query", query);
        }
        return system.post(HUB, body.toString());
    }

    private List<String> types() {
        return events().stream().map(event -> event.get("eventType").asText()).toList();
    }

    private List<JsonNode> events() {
        return listener.told().stream().map(HubDoorIT::read).toList();
    }

    private static JsonNode read(Told told) {
        try {
            return JSON.readTree(told.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(told.body(), e);
        }
    }

    private String newTicket() {
        var answer = system.post(TICKETS, ticket());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asText();
    }

    private static String ticket() {
        return "{\"description\": \"No signal\", \"severity\": \"Minor\", \"ticketType\": \"complaint\"}";
    }

    private void change(String id, Status status) {
        transaction.executeWithoutResult(
                any -> cases.change(ComplaintNumber.of(id), complaint -> complaint.become(status)));
    }

    private void note(String id, CaseEntry.Event event, Map<String, Object> detail) {
        transaction.executeWithoutResult(
                any -> cases.note(cases.get(ComplaintNumber.of(id)), "channel-system", event, null, detail));
    }

    private String newSystem() {
        var name = "system-" + UUID.randomUUID().toString().substring(0, 8);
        var user = identities.newUser(name);
        user.setPassword("demo");
        identities.saveUser(user);
        identities.createMembership(name, "channel-system");
        return name;
    }
}
