package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.Priority;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Limit;
import io.huiyin.major.ChangeMajor;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Major;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A major complaint with whose result the customer is not satisfied is responded to again, round by round (S-14, R4.2). */
class MajorRoundsIT extends ComplaintJourneys {

    @Autowired
    private ChangeMajor changeMajor;

    @Test
    void aSecondRoundIsRespondedToWithinItsHoursAndUnderAStatementOfItsOwn() {
        inVain(Major.respondedTo(Major.graded(complaint, Major.outage())));

        assertThat(complaint.openTasks())
                .contains(
                        "Task_RespondToCustomer",
                        "Task_AppointEmergencyLead",
                        "Task_ConfirmContainment",
                        "Task_SendProgressNotice",
                        "Task_InvestigateComplaint");
        for (var clock : Set.of(ClockId.K04, ClockId.K10, ClockId.K11)) {
            assertThat(clock(clock).round()).as(clock.name()).isEqualTo(2);
            assertThat(clock(clock).startedAt()).as(clock.name()).isEqualTo(MONDAY.plus(days(1)));
            assertThat(clock(clock).isRunning()).as(clock.name()).isTrue();
        }
        assertThat(clock(ClockId.K04).limit()).isEqualTo(Limit.hours(1));
        assertThat(complaint.complaint().major().lead()).isNull();
        assertThatThrownBy(() -> complaint.does("customer-service-center", "Task_SendProgressNotice", Major.progress()))
                .hasMessageContaining("not approved yet");

        Major.respondedTo(complaint).does("customer-service-center", "Task_SendProgressNotice", Major.progress());
        handledAgain();

        assertThat(noted(Event.NOTICE_SENT).stream()
                        .filter(sent -> "STATEMENT".equals(sent.detail().get("purpose")))
                        .map(sent -> sent.round())
                        .distinct())
                .containsExactly(1, 2);
        assertThat(complaint.openTasks()).doesNotContain("Task_SendProgressNotice");
        assertThat(clock(ClockId.K11).isRunning()).isFalse();
        closedWithAMeasureDecided();
        assertThat(complaint.complaint().status()).isEqualTo(Status.ARCHIVED);
    }

    @Test
    void aSecondRoundThatNobodyRespondsToIsEscalated() {
        inVain(Major.respondedTo(Major.graded(complaint, Major.outage())));

        complaint.after(hours(2));

        assertThat(clock(ClockId.K04).isMissed()).isTrue();
        assertThat(told(ClockId.K04)).containsKey("management");
    }

    @Test
    void atLevelThreeTheDepartmentsRespondAgainByHandOnly() {
        Major.graded(complaint, Major.outage());
        changeMajor.downgrade(complaint.number(), MajorTier.TIER_3, "Only one household", "management");
        assertThat(complaint.complaint().major().emergencyResponse()).isTrue();
        inVain(Major.respondedTo(complaint));

        assertThat(complaint.openTasks())
                .contains("Task_RespondToCustomer", "Task_SendProgressNotice")
                .doesNotContain("Task_AppointEmergencyLead");
        assertThat(clock(ClockId.K04).limit()).isEqualTo(Limit.hours(4));
        assertThat(complaint.complaint().isSilent()).isFalse();
    }

    @Test
    void aLevelThatNobodyHasAssessedWhenTheRoundStartsCountsAsProposed() {
        Stages.fedBack(complaint, Map.of());
        changeMajor.upgrade(complaint.number(), MajorTier.TIER_2, Set.of(), "A newspaper has called", "pr-dept");
        complaint.jobs().does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2));

        var again = complaint.complaint();
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.major().tier()).contains(MajorTier.TIER_2);
        assertThat(again.priority()).contains(Priority.IMPORTANT);
        assertThat(again.track()).contains(HandlingTrack.MAJOR);
        assertThat(complaint.openTasks())
                .contains("Task_RespondToCustomer", "Task_AppointEmergencyLead")
                .doesNotContain("Task_AssessMajorComplaint");
        assertThat(clock(ClockId.K04_ASSESS).isRunning()).isFalse();
    }

    @Test
    void aSecondRoundOfAnyOtherComplaintIsNotRespondedToLikeAMajorOne() {
        Stages.fedBack(complaint, Map.of()).does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2));

        assertThat(complaint.openTasks()).containsExactly("Task_InvestigateComplaint");
    }

    /** Handled and told; the next day the customer says that he is not satisfied. */
    private void inVain(Journey responded) {
        Major.handled(responded, "technical-dept")
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .after(days(1))
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2));
        assertThat(complaint.complaint().round()).isEqualTo(2);
    }

    private void closedWithAMeasureDecided() {
        complaint
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .sign("Task_SignRecord")
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5))
                .does("analysis-team", "Task_WritePostMortem", Major.postMortem())
                .does("management", "Task_ApprovePostMortem", Major.postMortemApproved())
                .does("dept-head", "Task_DecideRectification", RoundsIT.rectified())
                .does("management", "Task_ApproveClosing", Major.closing());
    }

    private void handledAgain() {
        complaint
                .does("csc-supervisor", "Task_InvestigateComplaint", Steps.jointInvestigation(Map.of()))
                .contribute()
                .does("analysis-team", "Task_AnalyseRootCause", Steps.analysis())
                .does("csc-supervisor", "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation());
    }
}
