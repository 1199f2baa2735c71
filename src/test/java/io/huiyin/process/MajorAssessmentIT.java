package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.MajorTier;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Limit;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Major;
import io.huiyin.testing.Steps;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person assesses a candidate within 30 minutes; level 1 is refuted by two only (R4.1-2a, C-28, S-28). */
class MajorAssessmentIT extends ComplaintJourneys {

    private static final String SECOND = "second-officer";
    private static final Map<String, Object> AGREES =
            Map.of("secondOpinion", "AGREE", "secondOpinionReason", "I have called the customer");

    @BeforeEach
    void aSecondOfficer() {
        if (engine.getIdentityService().createUserQuery().userId(SECOND).count() == 0) {
            engine.getIdentityService().saveUser(engine.getIdentityService().newUser(SECOND));
            engine.getIdentityService().createMembership(SECOND, "customer-service-dept");
        }
    }

    @Test
    void withoutADecisionInTimeACandidateIsMajorAtTheProposedLevel() {
        complaint.registered(Major.outage()).jobs().after(Duration.ofMinutes(31));

        assertThat(complaint.complaint().major().tier()).contains(MajorTier.TIER_1);
        assertThat(complaint.complaint().track()).contains(HandlingTrack.MAJOR);
        assertThat(complaint.openTasks())
                .contains("Task_RespondToCustomer")
                .doesNotContain("Task_AssessMajorComplaint");
        assertThat(clock(ClockId.K04_ASSESS).isMissed()).isTrue();
        assertThat(noted(Event.DECIDED))
                .anySatisfy(entry -> assertThat(entry.detail()).containsEntry("decision", "confirmedByDefault"));
    }

    @Test
    void whatIsClassifiedAfterTheScreeningIsAssessedAndConfirmedAtTheLevelThatTheRulesSayThen() {
        var unclear = new HashMap<String, Object>(Map.of(
                "serviceType",
                "BUSINESS_HANDLING",
                "majorSigns",
                List.of("OTHER_REASON"),
                "majorReason",
                "A member of parliament"));
        unclear.put("subtopic", null);
        complaint.registered(unclear).jobs();
        assertThat(complaint.complaint().major().candidate()).contains(MajorTier.TIER_3);
        complaint.does(
                "first-contact-agent",
                "Task_ClassifyComplaint",
                Map.of("category", "SERVICE_CONTENT", "subtopic", "PACKAGE"));
        assertThat(complaint.complaint().major().candidate()).contains(MajorTier.TIER_2);
        assertThat(clock(ClockId.K04).limit()).isEqualTo(Limit.hours(2));
        complaint.after(Duration.ofMinutes(31));

        assertThat(complaint.complaint().major().tier()).contains(MajorTier.TIER_2);
    }

    @Test
    void whatMayBeOfLevelOneStandsOnTopOfTheTasksUntilSomebodyRefutesIt() {
        complaint.registered(Major.outage()).jobs();
        assertThat(complaint.task("Task_AssessMajorComplaint").getPriority()).isEqualTo(90);

        complaint
                .does("customer-service-dept", "Task_AssessMajorComplaint", Major.refuted())
                .does(SECOND, "Task_ConfirmRefutation", AGREES);

        assertThat(complaint.task("Task_GiveFirstResponse").getPriority()).isEqualTo(30);
    }

    @Test
    void whatMayBeOfALowerLevelIsImportant() {
        complaint.registered(Major.packageChange()).jobs();

        assertThat(complaint.task("Task_AssessMajorComplaint").getPriority()).isEqualTo(70);
    }

    @Test
    void atNightItIsOfferedToWhoeverIsOnDuty() {
        ClockUtil.setCurrentTime(Date.from(MONDAY.plus(Duration.ofHours(13))));
        var task = complaint.registered(Major.outage()).jobs().task("Task_AssessMajorComplaint");

        assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getUserId)
                .contains("customer-service-dept");
    }

    @Test
    void refutingLevelOneNeedsASecondPersonWhoIsAnotherOne() {
        complaint
                .registered(Major.outage())
                .jobs()
                .does("customer-service-dept", "Task_AssessMajorComplaint", Major.refuted());
        assertThat(complaint.openTasks()).containsExactly("Task_ConfirmRefutation");
        assertThat(clock(ClockId.K04).isRunning()).isTrue();
        assertThatThrownBy(() -> complaint.does("customer-service-dept", "Task_ConfirmRefutation", AGREES))
                .hasMessageContaining("Somebody else");

        complaint.does(SECOND, "Task_ConfirmRefutation", AGREES);

        assertThat(complaint.complaint().major().tier()).isEmpty();
        assertThat(complaint.complaint().major().candidate()).isEmpty();
        assertThat(complaint.complaint().track()).contains(HandlingTrack.STANDARD);
        assertThat(clock(ClockId.K04).isRunning()).isFalse();
        assertThat(complaint.openTasks()).containsExactly("Task_GiveFirstResponse");
    }

    @Test
    void aSecondPersonWhoDoesNotAgreeLeavesItAtTheProposedLevel() {
        complaint
                .registered(Major.outage())
                .jobs()
                .does(
                        "customer-service-dept",
                        "Task_AssessMajorComplaint",
                        Steps.with(Major.refuted(), Map.of("assessment", "OTHER_LEVEL", "assessedTier", "TIER_3")))
                .does(SECOND, "Task_ConfirmRefutation", Steps.with(AGREES, Map.of("secondOpinion", "DISAGREE")));

        assertThat(complaint.complaint().major().tier()).contains(MajorTier.TIER_1);
    }

    @Test
    void levelOneIsLoweredByTwoAndItsHoursFollow() {
        complaint
                .registered(Major.outage())
                .jobs()
                .does(
                        "customer-service-dept",
                        "Task_AssessMajorComplaint",
                        Steps.with(Major.confirmed(), Map.of("assessment", "OTHER_LEVEL", "assessedTier", "TIER_2")))
                .does(SECOND, "Task_ConfirmRefutation", AGREES);

        assertThat(complaint.complaint().major().tier()).contains(MajorTier.TIER_2);
        assertThat(clock(ClockId.K04).limit()).isEqualTo(Limit.hours(2));
        assertThat(clock(ClockId.K04).firstDueAt()).isEqualTo(MONDAY.plus(hours(1)));
    }

    @ParameterizedTest
    @CsvSource({"CORE_SERVICE, true", "GRAVITY, false"})
    void whoNamesLevelOneForACoreServiceNamesAMajorServiceEvent(String criterion, boolean jointClosure) {
        complaint
                .registered(Major.packageChange())
                .jobs()
                .does(
                        "customer-service-dept",
                        "Task_AssessMajorComplaint",
                        Steps.with(
                                Major.confirmed(),
                                Map.of(
                                        "assessment",
                                        "OTHER_LEVEL",
                                        "assessedTier",
                                        "TIER_1",
                                        "majorCriteria",
                                        List.of(criterion))));

        assertThat(complaint.complaint().major().tier()).contains(MajorTier.TIER_1);
        assertThat(complaint.complaint().grading().jointClosure()).isEqualTo(jointClosure);
        assertThat(clocks.ledger(complaint.number()).state(ClockId.K14).isPresent())
                .isEqualTo(jointClosure);
    }

    @Test
    void onePersonIsEnoughToRefuteALowerLevel() {
        complaint
                .registered(Major.packageChange())
                .jobs()
                .does("customer-service-dept", "Task_AssessMajorComplaint", Major.refuted());

        assertThat(complaint.complaint().major().tier()).isEmpty();
        assertThat(complaint.openTasks()).containsExactly("Task_GiveFirstResponse");
        assertThat(noted(Event.STEP_COMPLETED)).anySatisfy(entry -> assertThat(entry.detail())
                .containsEntry("assessmentReason", "The line was only slow for an hour"));
    }

    @Test
    void anAssessmentWithoutReasonIsRefused() {
        complaint.registered(Major.outage()).jobs();

        assertThatThrownBy(() -> complaint.does(
                        "customer-service-dept", "Task_AssessMajorComplaint", Map.of("assessment", "CONFIRMED")))
                .hasMessageContaining("assessmentReason is required");
    }

    @Test
    void whatAnAgentTellsMakesACandidateWithoutAnyWord() {
        complaint
                .registered(Map.of("majorSigns", List.of("OTHER_REASON"), "majorReason", "A member of parliament"))
                .jobs();

        assertThat(complaint.complaint().major().candidate()).contains(MajorTier.TIER_3);
        assertThatThrownBy(
                        () -> new Journey(engine, complaints).registered(Map.of("majorSigns", List.of("OTHER_REASON"))))
                .hasMessageContaining("majorReason is required");
    }
}
