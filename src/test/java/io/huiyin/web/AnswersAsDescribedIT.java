package io.huiyin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.huiyin.web.Client.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the doors really answer is what the description of the API says, no more and no less. */
@OpenDoors
class AnswersAsDescribedIT {

    private static final String COMPLAINTS = "/api/complaints";
    private static final String COMPLAINT = "/api/complaints/{number}";
    private static final String TICKETS = "/tmf-api/troubleTicket/v4/troubleTicket";
    private static final String HUB = "/tmf-api/troubleTicket/v4/hub";

    @LocalServerPort
    private int port;

    private JsonNode api;
    private Client channel;

    @BeforeEach
    void read() {
        api = Client.at(port).get("/v3/api-docs").json();
        channel = Client.at(port).as("channel-system");
    }

    @Test
    void complaints() {
        var received = channel.post(COMPLAINTS, complaint(UUID.randomUUID().toString()));
        var number = received.json().get("complaintNumber").asText();
        var customer = Client.at(port)
                .with("X-Tracking-Token", received.json().get("trackingToken").asText());

        isAsDescribed("post", COMPLAINTS, received);
        for (var caller : new Client[] {
            channel,
            customer,
            Client.at(port).as("csc-supervisor"),
            Client.at(port).as("customer-service-center")
        }) {
            isAsDescribed("get", COMPLAINT, caller.get(COMPLAINTS + "/" + number));
            isAsDescribed("get", COMPLAINT + "/timeline", caller.get(COMPLAINTS + "/" + number + "/timeline"));
            isAsDescribed("get", COMPLAINT + "/clocks", caller.get(COMPLAINTS + "/" + number + "/clocks"));
        }
        isAsDescribed(
                "post",
                COMPLAINT + "/information",
                channel.post(COMPLAINTS + "/" + number + "/information", "{\"information\": \"More\"}"));
        isAsDescribed(
                "post",
                COMPLAINT + "/withdrawal",
                channel.post(
                        COMPLAINTS + "/" + number + "/withdrawal", "{\"statement\": \"a\", \"channel\": \"APP\"}"));
        isAsDescribed("post", COMPLAINTS, channel.post(COMPLAINTS, "{}"));
        isAsDescribed("get", COMPLAINT, channel.get(COMPLAINTS + "/1"));
        isAsDescribed("get", COMPLAINT, Client.at(port).get(COMPLAINTS + "/" + number));
        isAsDescribed(
                "post", COMPLAINTS + "/import", channel.post(COMPLAINTS + "/import", "[" + complaint("") + ", {}]"));
    }

    @Test
    void tickets() {
        var created = channel.post(TICKETS, "{\"description\": \"a\", \"severity\": \"b\", \"ticketType\": \"c\"}");
        var id = created.json().get("id").asText();
        var listener = channel.post(HUB, "{\"callback\": \"http://127.0.0.1:9/\"}");

        isAsDescribed("post", TICKETS, created);
        isAsDescribed("get", TICKETS, channel.get(TICKETS + "?limit=200"));
        isAsDescribed("get", TICKETS + "/{id}", channel.get(TICKETS + "/" + id));
        isAsDescribed("get", TICKETS + "/{id}", channel.get(TICKETS + "/1"));
        isAsDescribed("post", TICKETS, channel.post(TICKETS, "{}"));
        isAsDescribed("post", HUB, listener);
        channel.send("DELETE", HUB + "/" + listener.json().get("id").asText(), BodyPublishers.noBody());
    }

    @Test
    void webHooks() {
        var operations = Client.at(port).as("ops-admin");
        var hook = operations.post("/api/webhooks", "{\"callback\": \"http://127.0.0.1:9/\"}");

        isAsDescribed("post", "/api/webhooks", hook);
        isAsDescribed("get", "/api/webhooks", operations.get("/api/webhooks"));
        isAsDescribed("get", "/api/webhooks/{id}", operations.get(hook.header("Location")));
        isAsDescribed("get", "/api/deliveries", operations.get("/api/deliveries?state=WAITING"));
        operations.send("DELETE", hook.header("Location"), BodyPublishers.noBody());
    }

    private void isAsDescribed(String method, String path, Answer answer) {
        var responses = api.get("paths").get(path).get(method).get("responses");
        var status = String.valueOf(answer.status());
        var response = responses.has(status)
                ? responses.get(status)
                : answer.status() >= 400 ? responses.get("4XX") : responses.get("200");
        assertThat(response).as(method + " " + path + " " + status).isNotNull();
        var schema = (ObjectNode)
                response.get("content").elements().next().get("schema").deepCopy();
        schema.set("components", closed());
        var found = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(answer.text(), InputFormat.JSON);
        assertThat(found).as(method + " " + path + ": " + answer.text()).isEmpty();
    }

    /** The schemas, none of which allows what it does not name. */
    private JsonNode closed() {
        ObjectNode components = api.get("components").deepCopy();
        components.get("schemas").forEach(schema -> {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        return components;
    }

    private static String complaint(String reference) {
        return "{\"channel\": \"APP\", \"externalReference\": \"" + reference + "\", \"title\": \"No signal\","
                + " \"description\": \"None\", \"customer\": {\"name\": \"Li Hua\", \"phone\": \"13800138000\"}}";
    }
}
