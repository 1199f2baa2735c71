package io.huiyin.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.complaint.Category;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.rectification.ImprovementType;
import io.huiyin.rectification.MeasureNumber;
import io.huiyin.rectification.Plan;
import io.huiyin.rectification.Rectification;
import io.huiyin.web.Client;
import io.huiyin.web.OpenDoors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@OpenDoors
class MeasuresDoorIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Complaints complaints;

    @Autowired
    private Rectification rectification;

    @Autowired
    private TransactionTemplate transaction;

    private ComplaintNumber complaint;
    private MeasureNumber number;

    @BeforeEach
    void aMeasure() {
        var answer = Client.at(port)
                .as("channel-system")
                .post(
                        "/api/complaints",
                        """
                        {"channel": "APP", "title": "Line", "description": "Down",
                         "customer": {"name": "Wang", "phone": "13800000001"}}""");
        complaint = ComplaintNumber.of(answer.json().get("complaintNumber").asText());
        var record = complaints.get(complaint);
        record.classify(Category.TECHNICAL, Instant.now());
        record.assignTo(List.of("technical-dept"));
        complaints.save(record);
        number = transaction.execute(status -> rectification
                .decide(
                        complaint,
                        new Plan(
                                "Seal", ImprovementType.TECHNOLOGY, "operations-dept", LocalDate.of(2030, 3, 1), "Dry"),
                        "dept-head")
                .number());
    }

    @Test
    void isFoundByStateOwnerDayAndComplaint() {
        var found =
                find("dept-head", "state=IN_PROGRESS&owner=operations-dept&dueUntil=2030-03-01&complaint=" + complaint);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("number").asText()).isEqualTo(number.value());
        assertThat(found.get(0).get("acceptanceCriteria").asText()).isEqualTo("Dry");
        assertThat(found.get(0).get("overdue").asBoolean()).isFalse();
        assertThat(find("dept-head", "complaint=" + complaint + "&state=ENDED")).isEmpty();
        assertThat(find("dept-head", "complaint=" + complaint + "&owner=legal-dept"))
                .isEmpty();
        assertThat(find("dept-head", "complaint=" + complaint + "&dueUntil=2030-02-28"))
                .isEmpty();
        assertThat(find("dept-head", "complaint=" + complaint + "&overdue=true"))
                .isEmpty();
    }

    @Test
    void aDepartmentSeesItsOwnMeasuresOnly() {
        assertThat(find("operations-dept", "complaint=" + complaint)).hasSize(1);
        assertThat(find("technical-dept", "complaint=" + complaint)).hasSize(1);
        assertThat(find("legal-dept", "complaint=" + complaint)).isEmpty();
        assertThat(Client.at(port)
                        .as("legal-dept")
                        .get("/api/measures/" + number)
                        .status())
                .isEqualTo(404);
        assertThat(Client.at(port).as("channel-system").get("/api/measures").status())
                .isEqualTo(403);
        assertThat(Client.at(port).get("/api/measures").status()).isEqualTo(401);
    }

    @Test
    void isShownWithItsComplaints() {
        var shown = Client.at(port).as("auditor").get("/api/measures/" + number).json();

        assertThat(shown.get("complaints").get(0).asText()).isEqualTo(complaint.value());
        assertThat(shown.get("checks")).isEmpty();
        assertThat(Client.at(port).as("auditor").get("/api/measures/ZG1").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"state=DONE, state", "dueUntil=tomorrow, dueUntil", "complaint=TS1, complaint"})
    void aSearchThatCannotBeReadIsRefusedByName(String query, String field) {
        var answer = Client.at(port).as("auditor").get("/api/measures?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
    }

    private JsonNode find(String user, String query) {
        return Client.at(port).as(user).get("/api/measures?" + query).json();
    }
}
