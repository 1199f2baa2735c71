package io.huiyin.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Status;
import io.huiyin.testing.Listener;
import io.huiyin.web.Client;
import io.huiyin.web.Client.Answer;
import io.huiyin.web.OpenDoors;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OpenDoors
class WebHookDoorIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Autowired
    private CaseFile cases;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Client operations;
    private Listener crm;
    private String place;

    @BeforeEach
    void connect() throws IOException {
        operations = Client.at(port).as("ops-admin");
        crm = Listener.start();
    }

    @AfterEach
    void hangUp() {
        crm.close();
        if (place != null) {
            operations.send("DELETE", place, BodyPublishers.noBody());
        }
    }

    @Test
    void theClosureOfAComplaintIsWrittenBackSigned() throws GeneralSecurityException {
        var secret = register("\"complaintClosed\"").json().get("secret").asText();
        var number = newComplaint();
        change(number, Status.IN_HANDLING);
        change(number, Status.CLOSED);

        var told = told();

        var timestamp = told.headers().get("huiyin-timestamp");
        assertThat(told.headers().get("huiyin-signature"))
                .isEqualTo("v1=" + hmac(secret, timestamp + "." + told.body()));
        assertThat(Instant.ofEpochSecond(Long.parseLong(timestamp)))
                .isAfter(Instant.now().minusSeconds(60));
        var event = read(told.body());
        assertThat(told.headers().get("huiyin-event-id"))
                .isEqualTo(event.get("eventId").asText());
        assertThat(told.headers().get("huiyin-event-type")).isEqualTo("complaintClosed");
        assertThat(event.get("complaintNumber").asText()).isEqualTo(number);
        assertThat(event.get("status").asText()).isEqualTo("CLOSED");
        assertThat(event.get("previousStatus").asText()).isEqualTo("IN_HANDLING");
        assertThat(event.get("customerNumber").asText()).isEqualTo("C-1");
        assertThat(told.body()).doesNotContain("13800138000").doesNotContain("Li Hua");
        assertThat(crm.told()).hasSize(1);
    }

    @Test
    void theSecretIsToldOnceAndKeptEncrypted() {
        var registered = register("");
        var secret = registered.json().get("secret").asText();
        place = registered.header("Location");

        assertThat(registered.status()).isEqualTo(201);
        assertThat(operations.get(place).text()).doesNotContain(secret).contains("complaintReceived");
        assertThat(operations.get("/api/webhooks").text())
                .doesNotContain(secret)
                .contains(registered.json().get("id").asText());
        assertThat(jdbc.sql("select secret from subscription")
                        .query(String.class)
                        .list())
                .noneMatch(kept -> kept != null && kept.contains(secret));
    }

    @Test
    void whatIsRefusedForGoodIsShownToOperationsAndSentAgainWhenTheyWant() {
        crm.answering(400);
        register("\"complaintReceived\"");
        var number = newComplaint();

        var dead = await().atMost(SOON).until(() -> dead(number), list -> list != null);
        var health = operations.get("/actuator/health").json().at("/components/deliveries");
        crm.answering(200);
        var again = operations.post("/api/deliveries/" + dead.get("id").asLong() + "/retry", "");

        assertThat(dead.get("attempts").asInt()).isEqualTo(3);
        assertThat(dead.get("fault").asText()).isEqualTo("Answered 400");
        assertThat(health.get("status").asText()).isEqualTo("WARNING");
        assertThat(again.status()).as(again.text()).isEqualTo(202);
        await().atMost(SOON).until(() -> crm.told().size() == 4);
        assertThat(crm.told())
                .extracting(told -> told.headers().get("huiyin-event-id"))
                .containsOnly(dead.get("eventId").asText());
        assertThat(dead(number)).isNull();
        assertThat(operations
                        .post("/api/deliveries/" + dead.get("id").asLong() + "/retry", "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatWasToldIsNotKept() {
        register("\"complaintReceived\"");
        var number = newComplaint();
        told();

        await().atMost(SOON).until(() -> jdbc.sql(
                        "select state || body from delivery where complaint = ? and event_type = 'complaintReceived'")
                .param(number)
                .query(String.class)
                .list()
                .contains("DELIVERED"));
    }

    @Test
    void onlyOperationsRegistersWebHooksAndOnlyAtListedAddresses() {
        assertThat(Client.at(port).as("channel-system").get("/api/webhooks").status())
                .isEqualTo(403);
        assertThat(Client.at(port).as("channel-system").get("/api/deliveries").status())
                .isEqualTo(403);
        assertThat(Client.at(port)
                        .as("auditor")
                        .post("/api/webhooks", "{\"callback\": \"http://127.0.0.1/\"}")
                        .status())
                .isEqualTo(403);
        isRefused("{\"callback\": \"http://169.254.169.254/\"}", "callback");
        isRefused("{\"callback\": \"http://127.0.0.1/\", \"secret\": \"short\"}", "secret");
        isRefused("{\"callback\": \"http://127.0.0.1/\", \"events\": [\"complaintLost\"]}", "events");
        isRefused("{\"callback\": \"http://127.0.0.1/\", \"events\": [null]}", "events");
        isRefused("{}", "callback");
        assertThat(operations.get("/api/deliveries?state=LOST").status()).isEqualTo(400);
        assertThat(operations.get("/api/webhooks/nobody").status()).isEqualTo(404);
        assertThat(operations.post("/api/deliveries/0/retry", "").status()).isEqualTo(404);
    }

    private void isRefused(String body, String field) {
        var answer = operations.post("/api/webhooks", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
    }

    private Answer register(String events) {
        var answer = operations.post(
                "/api/webhooks", "{\"callback\": \"" + crm.address("/crm") + "\", \"events\": [" + events + "]}");
        place = answer.header("Location");
        return answer;
    }

    private Listener.Told told() {
        await().atMost(SOON).until(() -> !crm.told().isEmpty());
        return crm.told().get(0);
    }

    private JsonNode dead(String number) {
        for (var delivery : operations.get("/api/deliveries").json()) {
            if (delivery.get("complaintNumber").asText().equals(number)) {
                return delivery;
            }
        }
        return null;
    }

    private String newComplaint() {
        return Client.at(port)
                .as("channel-system")
                .post(
                        "/api/complaints",
                        "{\"channel\": \"APP\", \"title\": \"No signal\", \"description\": \"None\","
                                + " \"customer\": {\"name\": \"Li Hua\", \"phone\": \"13800138000\", \"customerNumber\": \"C-1\"}}")
                .json()
                .get("complaintNumber")
                .asText();
    }

    private void change(String number, Status status) {
        transaction.executeWithoutResult(
                any -> cases.change(ComplaintNumber.of(number), complaint -> complaint.become(status)));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    private static String hmac(String secret, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
