package io.huiyin.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.closure.Surveys;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.subscription.Deliveries;
import io.huiyin.testing.Listener;
import io.huiyin.testing.Postgres;
import io.huiyin.web.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What depends on the database behind the door; stopped at the end, before the database is. */
@DirtiesContext
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "huiyin.demo-data=false",
            "huiyin.models=classpath:door-models/"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComplaintDoorOnPostgresIT {

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Surveys surveys;

    @Autowired
    private Deliveries deliveries;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", Postgres::newDatabase);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
    }

    @Test
    @Order(1)
    void theFirstComplaintsOfADayAtTheSameMomentGetANumberEachAndAReferenceOneOnly() throws Exception {
        var channel = Client.at(port).as("channel-system");
        var together = new CountDownLatch(1);
        var callers = Executors.newFixedThreadPool(12);

        var calls = IntStream.range(0, 12)
                .mapToObj(i -> callers.submit(() -> {
                    together.await();
                    return channel.post("/api/complaints", complaint(i < 8 ? "same" : "own-" + i, "No signal"));
                }))
                .toList();
        together.countDown();
        var numbers = new HashSet<String>();
        for (var call : calls) {
            assertThat(call.get().status()).as(call.get().text()).isIn(200, 201);
            numbers.add(call.get().json().get("complaintNumber").asText());
        }
        callers.shutdown();

        assertThat(numbers).hasSize(5);
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(5);
    }

    @Test
    void moreCallersThanThereAreConnectionsAreAllAnswered() throws Exception {
        var channel = Client.at(port).as("channel-system");
        var callers = Executors.newFixedThreadPool(64);

        var calls = IntStream.range(0, 64)
                .mapToObj(
                        i -> callers.submit(() -> channel.post("/api/complaints", complaint("many-" + i, "No signal"))))
                .toList();

        for (var call : calls) {
            assertThat(call.get().status()).as(call.get().text()).isEqualTo(201);
        }
        callers.shutdown();
    }

    @Test
    void whatPostgresCannotKeepIsRefusedByName() {
        var channel = Client.at(port).as("channel-system");

        var answer = channel.post("/api/complaints", complaint("a\\u0000b", "No signal"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo("externalReference");
        assertThat(channel.get("/api/surveys/a%00b").status()).isBetween(400, 499);
    }

    @Test
    void aRoundHasOneSurvey() {
        var answer = Client.at(port).as("channel-system").post("/api/complaints", complaint("survey", "No signal"));
        var number = ComplaintNumber.of(answer.json().get("complaintNumber").asText());

        assertThat(surveys.invite(number, 1))
                .isEqualTo(surveys.invite(number, 1))
                .isNotEqualTo(surveys.invite(number, 2));
    }

    @Test
    void ticketsAreFoundAndListenersAreToldOnPostgresToo() throws Exception {
        var channel = Client.at(port).as("channel-system");
        var ticketDoor = "/tmf-api/troubleTicket/v4/";
        try (var listener = Listener.start()) {
            channel.post(ticketDoor + "hub", "{\"callback\": \"" + listener.address("/") + "\"}");
            var ticket = channel.post(
                    ticketDoor + "troubleTicket",
                    "{\"description\": \"No signal\", \"severity\": \"Critical\", \"ticketType\": \"complaint\","
                            + " \"requestedResolutionDate\": \"2026-12-01T12:00:00+08:00\", \"relatedParty\":"
                            + " [{\"id\": \"K-5\", \"role\": \"agent\", \"@referredType\": \"Individual\"}]}");
            var id = ticket.json().get("id").asText();

            var found = channel.get(ticketDoor + "troubleTicket?severity=Critical&status=acknowledged,pending"
                    + "&lastUpdate.gt=2025-01-01T00:00:00Z&channel.id=other&fields=id"
                    + "&relatedParty.id=K-5,K-6&requestedResolutionDate.lte=2026-12-01T04:00:00Z&@type=TroubleTicket"
                    + "&href=" + ticketDoor + "troubleTicket/" + id);

            assertThat(found.text()).isEqualTo("[{\"id\":\"" + id + "\"}]");
            assertThat(channel.get(ticketDoor + "troubleTicket?relatedParty.id=customer&resolutionDate.gt="
                                    + "2025-01-01T00:00:00Z")
                            .text())
                    .isEqualTo("[]");
            await().atMost(Duration.ofSeconds(20)).until(() -> !listener.told().isEmpty());
            assertThat(listener.told().get(0).body()).contains(id);
        }
    }

    @Test
    void oneNodeAtATimeTellsASubscriber() {
        var now = Instant.now();

        assertThat(deliveries.lease("hook", "node-1", now, now.plusSeconds(60))).isTrue();
        assertThat(deliveries.lease("hook", "node-2", now, now.plusSeconds(60))).isFalse();
        assertThat(deliveries.lease("hook", "node-2", now.plusSeconds(61), now.plusSeconds(120)))
                .isTrue();
        deliveries.release("hook", "node-1");
        assertThat(deliveries.lease("hook", "node-1", now.plusSeconds(62), now.plusSeconds(120)))
                .isFalse();
        deliveries.release("hook", "node-2");
        assertThat(deliveries.lease("hook", "node-1", now.plusSeconds(62), now.plusSeconds(120)))
                .isTrue();
    }

    private static String complaint(String reference, String title) {
        return """
                {"channel": "APP", "externalReference": "%s", "title": "%s", "description": "None",
                 "customer": {"name": "Li Hua", "phone": "13800138000"}}
                """
                .formatted(reference, title);
    }
}
