package io.huiyin.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Major;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.Milestone;
import io.huiyin.major.PostMortem;
import io.huiyin.major.PostMortems;
import io.huiyin.web.Client;
import io.huiyin.web.OpenDoors;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Levels, leads and reviews of major complaints over REST: who may, and what is refused (S-30, R4.4-g). */
@OpenDoors
class MajorDoorIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Complaints complaints;

    @Autowired
    private PostMortems postMortems;

    private ComplaintNumber number;
    private String address;

    @BeforeEach
    void aComplaint() {
        var answer = Client.at(port)
                .as("channel-system")
                .post(
                        "/api/complaints",
                        """
                        {"channel": "APP", "title": "Line", "description": "Down",
                         "majorSigns": ["CRITICAL_SERVICE"], "customer": {"name": "Wang", "phone": "13800000001"}}""");
        number = ComplaintNumber.of(answer.json().get("complaintNumber").asText());
        address = "/api/complaints/" + number;
    }

    @ParameterizedTest
    @CsvSource({
        "major-upgrade, '{\"tier\": \"TIER_9\", \"reason\": \"x\"}', tier",
        "major-upgrade, '{\"reason\": \"x\"}', tier",
        "major-upgrade, '{\"tier\": \"TIER_1\"}', reason",
        "major-upgrade, '{\"tier\": \"TIER_1\", \"reason\": \" \"}', reason",
        "major-upgrade, '{\"signs\": [\"NO_SIGN\"], \"reason\": \"x\"}', signs",
        "major-upgrade, '{\"level\": \"TIER_1\"}', level",
        "major-downgrade, '{\"reason\": \"x\"}', tier",
        "major-downgrade, '{\"tier\": \"TIER_0\", \"reason\": \"x\"}', tier"
    })
    void whatCannotBeTakenIsRefusedByName(String door, String body, String field) {
        var answer = Client.at(port).as("management").post(address + "/" + door, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
    }

    @Test
    void aSignThatNobodyKnowsIsRefusedAtTheIntake() {
        var answer = Client.at(port)
                .as("channel-system")
                .post(
                        "/api/complaints",
                        """
                        {"channel": "APP", "title": "Line", "description": "Down", "majorSigns": ["LOUD"],
                         "customer": {"name": "Wang", "phone": "13800000001"}}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo("majorSigns");
    }

    @Test
    void onlyThoseInTheCaseAskForAHigherLevel() {
        var body = "{\"tier\": \"TIER_1\", \"reason\": \"A newspaper has called\"}";

        assertThat(Client.at(port).post(address + "/major-upgrade", body).status())
                .isEqualTo(401);
        for (var stranger : new String[] {"auditor", "ops-admin", "process-owner", "channel-system"}) {
            assertThat(Client.at(port)
                            .as(stranger)
                            .post(address + "/major-upgrade", body)
                            .status())
                    .as(stranger)
                    .isEqualTo(403);
        }
    }

    @Test
    void onlyManagementLowersALevelAndNamesALead() {
        var lower = "{\"tier\": \"TIER_3\", \"reason\": \"One household\"}";
        var lead = "{\"lead\": \"dept-head\", \"reason\": \"Night\"}";

        assertThat(Client.at(port)
                        .as("customer-service-dept")
                        .post(address + "/major-downgrade", lower)
                        .status())
                .isEqualTo(403);
        assertThat(Client.at(port)
                        .as("pr-dept")
                        .post(address + "/emergency-lead", lead)
                        .status())
                .isEqualTo(403);
        assertThat(Client.at(port)
                        .as("management")
                        .post(address + "/major-downgrade", lower)
                        .status())
                .as("not major")
                .isEqualTo(409);
    }

    @Test
    void aClosedComplaintKeepsItsLevel() {
        var complaint = complaints.get(number);
        complaint.reach(Milestone.CLOSED, Instant.now());
        complaints.save(complaint);

        assertThat(Client.at(port)
                        .as("management")
                        .post(address + "/major-upgrade", "{\"tier\": \"TIER_1\", \"reason\": \"Late\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theLevelIsShownToThoseInside() {
        var complaint = complaints.get(number);
        complaint.change(Major.NOT.propose(MajorTier.TIER_2));
        complaints.save(complaint);

        var shown = Client.at(port).as("auditor").get(address).json();

        assertThat(shown.get("majorCandidate").asBoolean()).isTrue();
        assertThat(shown.get("majorConfirmed").asBoolean()).isFalse();
        assertThat(shown.get("majorTier").asText()).isEqualTo("TIER_2");
    }

    @Test
    void reviewsAreFoundByThoseWhoWorkWithComplaints() {
        postMortems.add(new PostMortem(
                number,
                1,
                MajorTier.TIER_1,
                null,
                null,
                "analysis-team",
                "management",
                Instant.now(),
                Map.of("lessons", "Keep quokkas away")));

        var found = Client.at(port).as("technical-dept").get("/api/post-mortems?q=QUOKKA");
        assertThat(found.json()).hasSize(1);
        assertThat(found.json().at("/0/complaintNumber").asText()).isEqualTo(number.value());
        assertThat(Client.at(port)
                        .as("auditor")
                        .get("/api/post-mortems?category=TECHNICAL&q=quokka")
                        .json())
                .isEmpty();
        assertThat(Client.at(port)
                        .as("auditor")
                        .get("/api/post-mortems?cause=LOUD")
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("cause");
        for (var stranger : new String[] {"ops-admin", "process-owner", "channel-system", "training-admin"}) {
            assertThat(Client.at(port).as(stranger).get("/api/post-mortems").status())
                    .as(stranger)
                    .isEqualTo(403);
        }
        assertThat(Client.at(port).get("/api/post-mortems").status()).isEqualTo(401);
    }
}
