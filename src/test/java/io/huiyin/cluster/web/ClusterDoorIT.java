package io.huiyin.cluster.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.web.Client;
import io.huiyin.web.OpenDoors;
import java.net.http.HttpRequest.BodyPublishers;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Complaints about one event over HTTP. */
@OpenDoors
class ClusterDoorIT {

    private static final String EVENTS = "/api/incident-clusters";

    @LocalServerPort
    private int port;

    private Client center;
    private String event;

    @Autowired
    private RepositoryService repository;

    @BeforeEach
    void anEvent() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("the table of group complaints")
                .addClasspathResource("dmn/groupComplaint.dmn")
                .deploy();
        center = Client.at(port).as("customer-service-center");
        var opened = center.post(EVENTS, "{\"title\": \"Fibre cut\"}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        event = opened.header("Location");
    }

    @Test
    void aComplaintJoinsAndLeavesWithOneAction() {
        var complaint = received();

        assertThat(send("PUT", event + "/complaints/" + complaint).json().get("complaints"))
                .hasSize(1);
        assertThat(center.get(event).json().get("complaints").get(0).asText()).isEqualTo(complaint);
        assertThat(send("DELETE", event + "/complaints/" + complaint).json().get("complaints"))
                .isEmpty();
        assertThat(send("DELETE", event + "/complaints/" + complaint).status()).isEqualTo(404);
    }

    @Test
    void whatIsKnownIsSaid() {
        var found = center.post(event + "/news", "{\"state\": \"CAUSE_FOUND\", \"text\": \"A cable was cut.\"}");
        var repaired = center.post(event + "/news", "{\"state\": \"REPAIRED\", \"text\": \"It works again.\"}");

        assertThat(found.json().get("state").asText()).isEqualTo("CAUSE_FOUND");
        assertThat(repaired.json().get("state").asText()).isEqualTo("REPAIRED");
        assertThat(repaired.json().get("cause").asText()).isEqualTo("A cable was cut.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"state\": \"OPEN\", \"text\": \"x\"} | state",
                "{\"text\": \"x\"} | state",
                "{\"state\": \"REPAIRED\"} | text",
                "{\"state\": \"REPAIRED\", \"text\": \" \"} | text"
            })
    void badNewsIsRefusedWithItsField(String body, String field) {
        var answer = center.post(event + "/news", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().toString()).contains(field);
    }

    @Test
    void anEventNeedsATitleAndHasToBeThere() {
        assertThat(center.post(EVENTS, "{}").json().toString()).contains("title");
        assertThat(center.get(EVENTS + "/IC1").status()).isEqualTo(404);
        assertThat(send("PUT", event + "/complaints/TS1").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"technical-dept", "auditor", "channel-system"})
    void onlyTheCenterGroupsComplaints(String user) {
        assertThat(Client.at(port).as(user).post(EVENTS, "{\"title\": \"x\"}").status())
                .isEqualTo(403);
        assertThat(Client.at(port).as(user).get(event).status()).isEqualTo(403);
    }

    private Client.Answer send(String method, String path) {
        return center.send(method, path, BodyPublishers.noBody());
    }

    private String received() {
        return Client.at(port)
                .as("channel-system")
                .post(
                        "/api/complaints",
                        "{\"channel\": \"APP\", \"customer\": {\"name\": \"Li\", \"phone\": \"13800138000\"}, \"title\": \"x\", \"description\": \"x\"}")
                .json()
                .get("complaintNumber")
                .asText();
    }
}
