package io.huiyin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.troubleticket.TicketSearch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@OpenDoors
class ApiDescriptionIT {

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping doors;

    private JsonNode api;

    @BeforeEach
    void read() {
        api = Client.at(port).get("/v3/api-docs").json();
    }

    @Test
    void exactlyTheDoorsThatThereAreAreDescribed() {
        assertThat(describedOperations()).isEqualTo(existingOperations()).contains("post /api/complaints");
    }

    @Test
    void everyOperationSaysWhatItIsFor() {
        api.get("paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(operation.path("summary").asText())
                            .as(operation.get("operationId").asText())
                            .isNotBlank();
                    assertThat(operation.at("/responses/4XX/content").toString())
                            .containsAnyOf("\"#/components/schemas/Problem\"", "\"#/components/schemas/Error\"");
                }));
    }

    @Test
    void aComplaintIsDescribedFieldByFieldWithAnExampleThatIsTaken() {
        var complaint = api.at("/components/schemas/NewComplaint");

        complaint.get("properties").properties().forEach(property -> assertThat(
                        property.getValue().path("description").asText())
                .as(property.getKey())
                .isNotBlank());
        assertThat(complaint.at("/properties/channel/enum")).hasSize(10);
        var example = complaint.get("example").toString().replace("2025-09-26T16:40:00+08:00", "2026-01-01T00:00");
        var answer = Client.at(port)
                .as("channel-system")
                .post("/api/complaints", example.replaceFirst("\\{", "{\"lateReason\":\"Example\","));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @Test
    void theListOfTicketsSaysWhatItCanBeAskedAndHowItCounts() {
        var list = api.at("/paths/~1tmf-api~1troubleTicket~1v4~1troubleTicket/get");

        assertThat(list.get("parameters").findValuesAsText("name"))
                .contains("fields", "offset", "limit", "status", "relatedParty.id", "creationDate.gt", "resolutionDate")
                .containsAll(TicketSearch.filters());
        list.get("parameters")
                .forEach(parameter -> assertThat(parameter.path("description").asText())
                        .as(parameter.get("name").asText())
                        .isNotBlank());
        for (var status : List.of("200", "206")) {
            assertThat(list.at("/responses/" + status + "/headers").properties())
                    .extracting(Map.Entry::getKey)
                    .containsExactlyInAnyOrder("X-Total-Count", "X-Result-Count");
            assertThat(list.at("/responses/" + status + "/content").toString()).contains("TroubleTicket");
        }
    }

    private Set<String> describedOperations() {
        var operations = new TreeSet<String>();
        api.get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> operations.add(method + " " + path.getKey())));
        return operations;
    }

    private Set<String> existingOperations() {
        var operations = new TreeSet<String>();
        doors.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/") || path.startsWith("/tmf-api/"))
                .forEach(path -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> operations.add(method.name().toLowerCase()
                                + " "
                                + path.replaceAll(":[^{}]*(\\{[^{}]*}[^{}]*)*}", "}")))));
        return operations;
    }
}
