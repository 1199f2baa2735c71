package io.huiyin.investigation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.web.Client;
import io.huiyin.web.OpenDoors;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OpenDoors
class DepartmentsDoorIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Complaints complaints;

    private String address;
    private ComplaintNumber number;

    @BeforeEach
    void aComplaintThatIsHandled() {
        var answer = Client.at(port)
                .as("channel-system")
                .post(
                        "/api/complaints",
                        """
                        {"channel": "APP", "title": "Line", "description": "Down",
                         "customer": {"name": "Wang", "phone": "13800000001"}}""");
        number = ComplaintNumber.of(answer.json().get("complaintNumber").asText());
        address = "/api/complaints/" + number + "/departments";
        var complaint = complaints.get(number);
        complaint.assignTo(List.of("technical-dept", "operations-dept"));
        complaint.handledBy("technical-dept");
        complaints.save(complaint);
    }

    @ParameterizedTest
    @CsvSource({
        "{}, departments, at least one",
        "'{\"departments\": []}', departments, at least one",
        "'{\"departments\": [\"no-such-dept\"]}', departments, legal-dept",
        "'{\"departments\": [\"operations-dept\"]}', departments, takes part already",
        "'{\"departments\": \"legal-dept\"}', departments, must be",
        "'{\"department\": [\"legal-dept\"]}', department, known"
    })
    void aListThatCannotBeTakenIsRefusedByName(String body, String field, String words) {
        var answer = Client.at(port).as("technical-dept").post(address, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
        assertThat(answer.text()).contains(words);
    }

    @Test
    void nobodyIsAskedWhileNoDepartmentsWorkTogether() {
        var answer = Client.at(port).as("technical-dept").post(address, "{\"departments\": [\"legal-dept\"]}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(complaints.get(number).departments()).doesNotContain("legal-dept");
    }

    @Test
    void onlyTheHandlerAndTheCenterAskMoreDepartments() {
        for (var stranger : List.of("business-dept", "auditor", "channel-system")) {
            assertThat(Client.at(port)
                            .as(stranger)
                            .post(address, "{\"departments\": [\"legal-dept\"]}")
                            .status())
                    .as(stranger)
                    .isEqualTo(403);
        }
        assertThat(Client.at(port)
                        .as("customer-service-center")
                        .post(address, "{\"departments\": [\"legal-dept\"]}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whoWorksWithComplaintsSeesTheParts() {
        assertThat(Client.at(port).as("auditor").get(address).json()).isEmpty();
        assertThat(Client.at(port).as("channel-system").get(address).status()).isEqualTo(403);
        assertThat(Client.at(port).get(address).status()).isEqualTo(401);
        assertThat(Client.at(port)
                        .as("auditor")
                        .get("/api/complaints/TS0/departments")
                        .status())
                .isEqualTo(404);
    }
}
