package io.huiyin.duplicate.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.web.Client;
import io.huiyin.web.OpenDoors;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Duplicates over HTTP: found, merged, refused. */
@OpenDoors
class DuplicateDoorIT {

    @LocalServerPort
    private int port;

    private String customer;
    private String first;
    private String second;

    @BeforeEach
    void twoOfOneCustomer() {
        customer = "C-" + UUID.randomUUID();
        first = received("No signal at home", "");
        second = received("No signal at my home", "");
    }

    @Test
    void anAgentFindsWhatACustomerHasComplainedAboutBefore() {
        var found = as("first-contact-agent")
                .post("/api/complaints/of-customer", "{\"customerNumber\": \"" + customer + "\"}");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().findValuesAsText("complaintNumber")).containsExactlyInAnyOrder(first, second);
        assertThat(found.json().findValuesAsText("mayLead")).containsOnly("true");
        var alike = as("csc-supervisor").get("/api/complaints/" + second + "/duplicates");
        assertThat(alike.json().findValuesAsText("complaintNumber")).containsExactly(first);
    }

    @Test
    void whoLooksForACustomersComplaintsIsNoted() {
        as("csc-supervisor").post("/api/complaints/of-customer", "{\"customerNumber\": \"" + customer + "\"}");
        as("csc-supervisor").get("/api/complaints/" + second + "/duplicates");

        var searches = as("auditor")
                .get("/api/audit/reads?reader=csc-supervisor&size=2")
                .json();
        assertThat(searches.at("/rows").findValuesAsText("kind")).containsExactly("RECORD", "SEARCH");
        assertThat(searches.at("/rows/0/complaint").asText()).isEqualTo(second);
    }

    @Test
    void whatIsAboutTheAgentHimselfIsNotFound() {
        var third = received("No signal", ", \"aboutPersons\": [\"first-contact-agent\"]");

        var found = as("first-contact-agent")
                .post("/api/complaints/of-customer", "{\"customerNumber\": \"" + customer + "\"}");

        assertThat(found.json().findValuesAsText("complaintNumber"))
                .doesNotContain(third)
                .contains(first);
    }

    @ParameterizedTest
    @CsvSource({"auditor", "channel-system", "ops-admin"})
    void othersMayNeitherLookNorMerge(String user) {
        assertThat(as(user).post("/api/complaints/of-customer", "{\"phone\": \"13800138000\"}")
                        .status())
                .isEqualTo(403);
        assertThat(merge(user, second, first, "\"x\"").status()).isEqualTo(403);
    }

    @Test
    void anAgentMayLookButNotMerge() {
        assertThat(merge("first-contact-agent", second, first, "\"x\"").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{} | phone", "{\"phone\": \"12\"} | phone", "{\"name\": \"Li\"} | name"})
    void acustomerHasToBeNamed(String body, String field) {
        var answer = as("first-contact-agent").post("/api/complaints/of-customer", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().toString()).contains(field);
    }

    @Test
    void badMergesAreRefusedWithTheirField() {
        refused(merge("csc-supervisor", second, second, "\"x\""), 400, "into: a complaint cannot");
        refused(merge("csc-supervisor", second, first, "null"), 400, "reason");
        refused(merge("csc-supervisor", second, first, "\" \""), 400, "reason");
        refused(merge("csc-supervisor", second, "TS1", "\"x\""), 400, "into");
        refused(merge("csc-supervisor", "TS1", first, "\"x\""), 404, "complaintNumber");
        refused(
                as("csc-supervisor").post("/api/complaints/" + second + "/merge/undo", "{\"reason\": \"x\"}"),
                409,
                "not merged");
    }

    private static void refused(Client.Answer answer, int status, String word) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).contains(word);
    }

    private Client.Answer merge(String user, String merged, String into, String reason) {
        return as(user).post(
                        "/api/complaints/" + merged + "/merge",
                        "{\"into\": \"" + into + "\", \"reason\": " + reason + "}");
    }

    private String received(String title, String more) {
        var answer = as("channel-system")
                .post(
                        "/api/complaints",
                        """
                        {"channel": "APP", "customer": {"name": "Li Hua", "email": "%s@example.com", "customerNumber": "%s"},
                         "title": "%s", "description": "At all."%s}"""
                                .formatted(customer, customer, title, more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("complaintNumber").asText();
    }

    private Client as(String user) {
        return Client.at(port).as(user);
    }
}
