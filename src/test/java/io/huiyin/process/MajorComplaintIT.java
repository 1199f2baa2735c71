package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Priority;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Limit;
import io.huiyin.testing.Major;
import io.huiyin.testing.Steps;
import io.huiyin.web.Client;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A major complaint from its grading to the sealed archive: what is asked of whom, and until when. */
class MajorComplaintIT extends ComplaintJourneys {

    private static final List<String> RESPONSE = List.of(
            "Task_RespondToCustomer",
            "Task_AppointEmergencyLead",
            "Task_ConfirmContainment",
            "Task_SendProgressNotice");

    private static final String SEND_NOW =
            "{\"instructions\": [{\"type\": \"startBeforeActivity\", \"activityId\": \"Task_SendStatement\"}]}";

    @Test
    void aCandidateIsFoundBeforeAnybodyLooksAndItsHoursCountFromReceipt() {
        complaint.registered(Major.outage()).jobs();

        assertThat(complaint.complaint().major().candidate()).contains(MajorTier.TIER_1);
        assertThat(complaint.openTasks()).containsExactly("Task_AssessMajorComplaint");
        assertThat(clock(ClockId.K04).limit()).isEqualTo(Limit.hours(1));
        assertThat(clock(ClockId.K04).startedAt())
                .isEqualTo(complaint.complaint().intake().receivedAt());
        assertThat(clock(ClockId.K04_ASSESS).limit()).isEqualTo(Limit.minutes(30));
        assertThat(noted(Event.DECIDED)).anySatisfy(entry -> assertThat(entry.detail())
                .containsEntry("decision", "majorScreening")
                .containsEntry("criteria", List.of("CORE_SERVICE", "POLICY_OR_SERVICE_CHANGE", "GRAVITY")));
    }

    @Test
    void aConfirmedComplaintIsGradedWithItsReasonAndPriorityTrackAndLimitsFollow() {
        Major.graded(complaint, Major.outage());

        var graded = complaint.complaint();
        assertThat(graded.major().tier()).contains(MajorTier.TIER_1);
        assertThat(graded.priority()).contains(Priority.URGENT);
        assertThat(graded.track()).contains(HandlingTrack.MAJOR);
        assertThat(clock(ClockId.K12).limit()).isEqualTo(Limit.workingDays(20));
        assertThat(clock(ClockId.K14).limit()).isEqualTo(Limit.workingDays(15));
        assertThat(clock(ClockId.K08).limit()).isEqualTo(Limit.hours(24));
        assertThat(clock(ClockId.K10).limit()).isEqualTo(Limit.hours(48));
        assertThat(clock(ClockId.K11).limit()).isEqualTo(Limit.hours(4));
        assertThat(noted(Event.DECIDED)).anySatisfy(entry -> assertThat(entry.detail())
                .containsEntry("decision", "majorTier")
                .containsEntry("reason", "A fault interrupts a core service."));
        assertThat(complaint.openTasks()).containsAll(RESPONSE).contains("Task_GiveFirstResponse");
    }

    @Test
    void aMajorComplaintIsRespondedToHandledReviewedAndSealed() {
        Major.respondedTo(Major.graded(complaint, Major.outage()));
        assertThat(complaint.complaint().reachedAt(Milestone.CONTAINED)).isPresent();
        assertThat(clock(ClockId.K10).isRunning()).isFalse();
        assertThat(clock(ClockId.K09).isRunning()).isFalse();

        Major.handled(complaint, "technical-dept");
        assertThat(complaint.openTasks()).doesNotContainAnyElementsOf(RESPONSE).contains("Task_WritePostMortem");
        assertThat(clock(ClockId.K11).isRunning()).isFalse();

        Major.closed(complaint);
        assertThat(complaint.complaint().status()).isEqualTo(Status.ARCHIVED);
        assertThat(complaint.isOver()).isTrue();
        assertThat(noted(Event.ARCHIVED))
                .extracting(entry -> entry.detail().get("kind"))
                .contains("FIRST", "ADDENDUM", "SEAL");
    }

    @Test
    void nothingIsToldOnTheMatterBeforeTheStatementIsApproved() {
        Major.graded(complaint, Major.outage());

        assertThatThrownBy(() -> complaint.does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse()))
                .hasMessageContaining("not approved yet");
        assertThatThrownBy(() -> complaint.does("customer-service-center", "Task_SendProgressNotice", Major.progress()))
                .hasMessageContaining("not approved yet");
        assertThat(noticesSent()).containsExactly("RECEIPT");

        Major.stated(complaint);
        assertThat(noticesSent()).contains("STATEMENT");
        complaint.does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse());
    }

    @Test
    void overRestNothingIsToldOnTheMatterBeforeTheStatementIsApprovedEither(@LocalServerPort int port)
            throws JsonProcessingException {
        Major.graded(complaint, Major.outage());
        var task =
                "/engine-rest/task/" + complaint.task("Task_GiveFirstResponse").getId();
        var response = "/engine-rest/process-instance/"
                + complaint.task("Task_AppointEmergencyLead").getProcessInstanceId();
        var form = new HashMap<String, Object>();
        Steps.firstResponse().forEach((field, value) -> form.put(field, Map.of("value", value)));
        var json = new ObjectMapper().writeValueAsString(Map.of("variables", form));

        var technician = Client.at(port).as("technical-dept");
        assertThat(technician
                        .post(task + "/claim", "{\"userId\": \"technical-dept\"}")
                        .status())
                .isEqualTo(204);
        for (var way : List.of("/submit-form", "/complete")) {
            var answer = technician.post(task + way, json);
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.text()).contains("not approved yet");
        }
        for (var user : List.of("technical-dept", "pr-dept", "management")) {
            assertThat(Client.at(port)
                            .as(user)
                            .post(response + "/modification", SEND_NOW)
                            .status())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(noticesSent()).containsExactly("RECEIPT");

        Major.stated(complaint);
        assertThat(technician.post(task + "/submit-form", json).status()).isEqualTo(204);
    }

    @Test
    void nobodyApprovesTheStatementThatHeWrote() {
        Major.graded(complaint, Major.outage())
                .does("management", "Task_AppointEmergencyLead", Major.lead("pr-dept"))
                .each("Task_GiveDepartmentPosition", Major.position())
                .does("pr-dept", "Task_AgreeStatement", Major.statement());

        assertThatThrownBy(() -> complaint.does("pr-dept", "Task_ApproveStatement", Major.approved()))
                .hasMessageContaining("Somebody else");
        assertThat(complaint.complaint().isSilent()).isTrue();
    }

    private List<String> noticesSent() {
        return notices.queryForList(
                "select distinct purpose from notice where complaint = ? and reader is null and state = 'SENT'",
                String.class,
                complaint.number().value());
    }
}
