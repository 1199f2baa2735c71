package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.MajorSign;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Priority;
import io.huiyin.complaint.Refused;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Limit;
import io.huiyin.major.ChangeMajor;
import io.huiyin.platform.Browser;
import io.huiyin.testing.Major;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A level changes after intake: higher by anybody in the case, lower by management only (S-11, S-30). */
class MajorUpgradeIT extends ComplaintJourneys {

    @Autowired
    private ChangeMajor changeMajor;

    @LocalServerPort
    private int port;

    @Test
    void anUpgradeCountsFromItsMomentAndPastBreachesStay() {
        complaint
                .registered(Map.of())
                .jobs()
                .after(hours(25))
                .does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse());
        assertThat(clock(ClockId.K05).isMissed()).isTrue();
        upgrade(MajorTier.TIER_1);
        assertThat(clock(ClockId.K04).startedAt()).isEqualTo(MONDAY.plus(hours(25)));
        assertThat(clock(ClockId.K04).limit()).isEqualTo(Limit.hours(1));

        complaint.does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());

        var upgraded = complaint.complaint();
        assertThat(upgraded.major().tier()).contains(MajorTier.TIER_1);
        assertThat(upgraded.priority()).contains(Priority.URGENT);
        assertThat(upgraded.track()).contains(HandlingTrack.MAJOR);
        assertThat(clock(ClockId.K12).limit()).isEqualTo(Limit.workingDays(20));
        assertThat(clock(ClockId.K12).startedAt()).isEqualTo(MONDAY);
        assertThat(clock(ClockId.K05).isMissed()).isTrue();
        assertThat(complaint.openTasks()).contains("Task_RespondToCustomer", "Task_InvestigateComplaint");
    }

    @Test
    void anUpgradeThatIsRefutedLeavesTheLevelAsItWas() {
        complaint.registered(Map.of()).jobs();
        upgrade(MajorTier.TIER_3);
        complaint.does("customer-service-dept", "Task_AssessMajorComplaint", Major.refuted());

        assertThat(complaint.complaint().major().tier()).isEmpty();
        assertThat(complaint.openTasks()).containsExactly("Task_GiveFirstResponse");
        assertThat(clock(ClockId.K04).isRunning()).isFalse();
        assertThat(complaint.passed()).contains("EndEvent_NotRaised");
    }

    @Test
    void theResponseOfAHigherLevelTakesOverFromTheLowerOne() {
        Major.graded(complaint, Major.packageChange());
        Major.stated(complaint.does("management", "Task_RespondToCustomer", Major.spoken()));
        assertThat(complaint.complaint().isSilent()).isFalse();
        upgrade(MajorTier.TIER_1);
        complaint.does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());

        assertThat(complaint.tasks("Task_RespondToCustomer")).hasSize(1);
        assertThat(complaint.tasks("Task_SendProgressNotice")).hasSize(1);
        assertThat(complaint.complaint().isSilent())
                .as("what is said has to be agreed again")
                .isTrue();
        assertThat(clock(ClockId.K11).limit()).isEqualTo(Limit.hours(4));
        assertThat(complaint.passed()).contains("EndEvent_ResponseReplaced");
    }

    @Test
    void publicAttentionRaisesAComplaintToLevelOne() {
        Major.graded(complaint, Major.packageChange())
                .does("management", "Task_AppointEmergencyLead", Major.lead("management"))
                .does(
                        "pr-dept",
                        "Task_WatchPublicOpinion",
                        Map.of("opinion", "ATTENTION", "opinionNote", "A newspaper has called"));

        assertThat(complaint.complaint().major().candidate()).contains(MajorTier.TIER_1);
        assertThat(noted(Event.DECIDED)).anySatisfy(entry -> assertThat(entry.detail())
                .containsEntry("decision", "majorUpgrade")
                .containsEntry("reason", "A newspaper has called"));
    }

    @Test
    void signsWithoutALevelAreGradedByTheRules() {
        complaint.registered(Map.of()).jobs();
        changeMajor.upgrade(
                complaint.number(), null, EnumSet.of(MajorSign.DATA_LEAK), "Found in the logs", "technical-dept");

        assertThat(complaint.complaint().major().candidate()).contains(MajorTier.TIER_2);
    }

    @Test
    void aComplaintThatTurnsOutToBeMajorWhileClosingIsReviewedAndClosedByManagement() {
        Stages.fedBack(complaint, Map.of());
        complaint.sign("Task_SignRecord");
        upgrade(MajorTier.TIER_2);
        complaint
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5))
                .does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());
        assertThat(complaint.openTasks())
                .containsExactlyInAnyOrder(
                        "Task_WritePostMortem",
                        "Task_ApproveClosing",
                        "Task_RespondToCustomer",
                        "Task_AppointEmergencyLead");
        complaint
                .does("analysis-team", "Task_WritePostMortem", Major.postMortem())
                .does("management", "Task_ApprovePostMortem", Major.postMortemApproved());
        assertThatThrownBy(() -> complaint.does("management", "Task_ApproveClosing", Major.closing()))
                .hasMessageContaining("still responding");

        responded();
        complaint.does("management", "Task_ApproveClosing", Major.closing());

        assertThat(complaint.complaint().status()).isEqualTo(Status.ARCHIVED);
        assertThat(complaint.isOver()).isTrue();
    }

    @Test
    void anUpgradeWhileClosingIsNotClosedBeforeItsReview() {
        Stages.fedBack(complaint, Map.of());
        complaint.sign("Task_SignRecord");
        upgrade(MajorTier.TIER_3);
        complaint
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5))
                .does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed())
                .does("management", "Task_RespondToCustomer", Major.spoken());

        assertThat(complaint.openTasks())
                .as("no emergency response at level 3")
                .containsExactlyInAnyOrder("Task_WritePostMortem", "Task_ApproveClosing");
        assertThatThrownBy(() -> complaint.does("management", "Task_ApproveClosing", Major.closing()))
                .hasMessageContaining("not approved yet");
    }

    @Test
    void whatBecomesMajorBeforeTheResultIsToldIsRespondedToFirst() {
        Stages.handled(complaint, Map.of());
        upgrade(MajorTier.TIER_1);
        complaint.does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());
        assertThat(complaint.openTasks())
                .contains("Task_RespondToCustomer", "Task_AppointEmergencyLead")
                .doesNotContain("Task_ConfirmContainment", "Task_SendProgressNotice");
        assertThat(clock(ClockId.K04).limit()).isEqualTo(Limit.hours(1));
        assertThatThrownBy(() -> complaint.does("customer-service-center", "Task_GiveFeedback", Steps.feedback()))
                .hasMessageContaining("not approved yet");
        complaint.after(hours(2));
        assertThat(complaint.escalations(ClockId.K04)).isEqualTo(1);

        responded();
        complaint.does("customer-service-center", "Task_GiveFeedback", Steps.feedback());

        assertThat(clock(ClockId.K04).isRunning()).isFalse();
        assertThat(complaint.passed()).contains("EndEvent_RespondedClosing");
        assertThat(complaint.complaint().status()).isEqualTo(Status.FED_BACK);
    }

    @Test
    void whatIsNotMajorAfterAllIsNotRespondedToWhileClosing() {
        Stages.fedBack(complaint, Map.of());
        upgrade(MajorTier.TIER_2);
        complaint.does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());
        changeMajor.downgrade(complaint.number(), null, "The newspaper meant another", "management");
        complaint.jobs();

        assertThat(complaint.openTasks()).doesNotContain("Task_RespondToCustomer", "Task_AppointEmergencyLead");
        assertThat(complaint.passed()).contains("EndEvent_ResponseEndedClosing");
        assertThat(complaint.complaint().isSilent()).isFalse();
    }

    /** Everything that is asked for when the harm was stopped before. */
    private void responded() {
        Major.stated(complaint.does("management", "Task_RespondToCustomer", Major.spoken()))
                .does("management", "Task_AllocateResources", Major.resources())
                .does("pr-dept", "Task_WatchPublicOpinion", Major.calm());
    }

    @Test
    void whatWasHandledAsAMajorComplaintIsRaisedUntilItIsClosedAndRespondedToNoSecondTime() {
        handledAtLevelThree();
        upgrade(MajorTier.TIER_1);
        assertThat(clock(ClockId.K04).isRunning()).isFalse();
        complaint.does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());

        var raised = complaint.complaint();
        assertThat(raised.major().tier()).contains(MajorTier.TIER_1);
        assertThat(raised.priority()).contains(Priority.URGENT);
        assertThat(raised.isSilent()).as("nothing is agreed anew").isFalse();
        assertThat(clock(ClockId.K04_ASSESS).isRunning()).isFalse();
        assertThat(complaint.openTasks())
                .contains("Task_GiveFeedback", "Task_SignRecord", "Task_WritePostMortem")
                .doesNotContain("Task_RespondToCustomer", "Task_AppointEmergencyLead", "Task_ApproveClosing");
        assertThat(complaint.tasks("Task_WritePostMortem")).hasSize(1);
        assertThat(complaint.passed()).contains("EndEvent_RaisedClosing");
        assertThat(noted(Event.DECIDED)).anySatisfy(entry -> assertThat(entry.detail())
                .containsEntry("decision", "majorUpgrade")
                .containsEntry("majorTier", "TIER_1"));
    }

    @Test
    void theJointClosureOfWhatIsRaisedWhenHandledCountsFromReceiptAndEndsWithTheFeedback() {
        handledAtLevelThree();
        upgrade(MajorSign.MAJOR_SERVICE_EVENT);
        complaint.does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());
        assertThat(complaint.complaint().grading().jointClosure()).isTrue();
        assertThat(clock(ClockId.K14).startedAt()).isEqualTo(MONDAY);
        assertThat(clocks.ledger(complaint.number()).state(ClockId.K09)).isEmpty();

        complaint.does("customer-service-center", "Task_GiveFeedback", Steps.feedback());

        assertThat(clock(ClockId.K14).isRunning()).isFalse();
        assertThat(clock(ClockId.K14).isMissed()).isFalse();
    }

    @Test
    void whatIsRaisedWhenTheResultIsToldStartsNoLimitThatIsOver() {
        handledAtLevelThree();
        complaint.does("customer-service-center", "Task_GiveFeedback", Steps.feedback());
        upgrade(MajorSign.MAJOR_SERVICE_EVENT);
        complaint.does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());

        assertThat(clocks.ledger(complaint.number()).state(ClockId.K14)).isEmpty();
        complaint
                .sign("Task_SignRecord")
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5))
                .does("analysis-team", "Task_WritePostMortem", Major.postMortem())
                .does("management", "Task_ApprovePostMortem", Major.postMortemApproved())
                .does("management", "Task_ApproveClosing", Major.closing());
        assertThat(complaint.complaint().status()).isEqualTo(Status.ARCHIVED);
        assertThatThrownBy(() -> upgrade(MajorTier.TIER_1)).hasMessage("majorTooLate");
    }

    @Test
    void aResponseThatGoesOnWhileClosingBeginsAnewAtTheHigherLevel() {
        Stages.handled(complaint, Map.of());
        upgrade(MajorTier.TIER_3);
        complaint.does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());
        assertThat(complaint.openTasks())
                .contains("Task_RespondToCustomer")
                .doesNotContain("Task_AppointEmergencyLead");
        upgrade(MajorTier.TIER_1);
        complaint.does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());

        assertThat(complaint.openTasks()).contains("Task_AppointEmergencyLead");
        assertThat(complaint.tasks("Task_RespondToCustomer")).hasSize(1);
        assertThat(complaint.tasks("Task_WritePostMortem")).hasSize(1);
        assertThat(clock(ClockId.K04).limit()).isEqualTo(Limit.hours(1));
        assertThat(complaint.complaint().isSilent()).isTrue();
    }

    @Test
    void aRaiseThatIsRefutedWhenHandledLeavesTheLevelAsItWas() {
        handledAtLevelThree();
        upgrade(MajorTier.TIER_2);
        complaint.does("customer-service-dept", "Task_AssessMajorComplaint", Major.refuted());

        assertThat(complaint.complaint().major().tier()).contains(MajorTier.TIER_3);
        assertThat(complaint.complaint().priority()).contains(Priority.IMPORTANT);
    }

    @Test
    void theMessageRaisesWhatIsHandledAsTheDoorsDo() {
        handledAtLevelThree();
        assertThat(message("TIER_2", "", "In the paper").statusCode()).isEqualTo(204);

        assertThat(complaint.complaint().major().candidate()).contains(MajorTier.TIER_2);
    }

    private void handledAtLevelThree() {
        Major.handled(Major.graded(complaint, Major.unfairTreatment()), "customer-service-center");
    }

    @Test
    void anUpgradeWhileClosingThatIsRefutedChangesNothingButThatManagementLooks() {
        Stages.fedBack(complaint, Map.of());
        complaint.sign("Task_SignRecord");
        upgrade(MajorTier.TIER_2);
        complaint.does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5));
        assertThatThrownBy(() -> complaint.does("management", "Task_ApproveClosing", Major.closing()))
                .hasMessageContaining("still assessing");

        complaint
                .does("customer-service-dept", "Task_AssessMajorComplaint", Major.refuted())
                .does("management", "Task_ApproveClosing", Major.closing());

        assertThat(complaint.complaint().status()).isEqualTo(Status.ARCHIVED);
        assertThat(complaint.complaint().major().tier()).isEmpty();
    }

    @Test
    void whatIsStillToBeAssessedWhenTheComplaintIsHandledCountsAsProposed() {
        Stages.solved(complaint, Map.of());
        upgrade(MajorTier.TIER_3);
        complaint.does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation());

        assertThat(complaint.complaint().major().tier()).contains(MajorTier.TIER_3);
        assertThat(complaint.openTasks()).contains("Task_WritePostMortem").doesNotContain("Task_AssessMajorComplaint");
    }

    @Test
    void aClosedComplaintIsNotUpgradedAnyMore() {
        Stages.fedBack(complaint, Map.of())
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5))
                .sign("Task_SignRecord");

        assertThatThrownBy(() -> upgrade(MajorTier.TIER_1)).isInstanceOf(NotNow.class);
    }

    @Test
    void signsRaiseNothingAboveLevelOne() {
        complaint.registered(Map.of()).jobs();
        upgrade(MajorTier.TIER_1);
        complaint.does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());

        assertThatThrownBy(() -> upgrade(MajorSign.DATA_LEAK)).isInstanceOf(NotNow.class);
        assertThat(complaint.after(hours(1)).complaint().major().tier()).contains(MajorTier.TIER_1);
    }

    @Test
    void signsThatSpeakForALowerLevelChangeNothingAboutTheOneThatAPersonHasNamed() {
        complaint.registered(Map.of()).jobs();
        upgrade(MajorTier.TIER_2);
        complaint.does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());
        Major.stated(complaint.does("management", "Task_RespondToCustomer", Major.spoken()));

        upgrade(MajorSign.AGITATED);
        assertThat(complaint.complaint().major().candidate()).contains(MajorTier.TIER_2);
        complaint.after(Duration.ofMinutes(31));

        assertThat(complaint.complaint().major().tier()).contains(MajorTier.TIER_2);
        assertThat(complaint.complaint().major().candidate()).isEmpty();
        assertThat(complaint.complaint().isSilent())
                .as("what was agreed stays agreed")
                .isFalse();
        assertThat(complaint.openTasks())
                .contains("Task_AllocateResources")
                .doesNotContain("Task_RespondToCustomer", "Task_AppointEmergencyLead");
        assertThat(clock(ClockId.K04).isRunning()).isFalse();
        assertThat(complaint.passed()).contains("EndEvent_NotRaised").doesNotContain("EndEvent_ResponseReplaced");
    }

    @Test
    void aHigherLevelThanTheProposedOneHasItsHoursFromTheRequestOn() {
        complaint.registered(Map.of()).jobs();
        upgrade(MajorTier.TIER_2);
        complaint
                .does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed())
                .does("management", "Task_RespondToCustomer", Major.spoken())
                .after(hours(1));
        upgrade(MajorSign.AGITATED);
        complaint.does(
                "customer-service-dept",
                "Task_AssessMajorComplaint",
                Steps.with(Major.confirmed(), Map.of("assessment", "OTHER_LEVEL", "assessedTier", "TIER_1")));

        assertThat(complaint.complaint().major().tier()).contains(MajorTier.TIER_1);
        assertThat(clock(ClockId.K04).dueAt()).isEqualTo(MONDAY.plus(hours(2)));
    }

    @Test
    void aRefutedUpgradeGivesTheHoursOfTheLevelBack() {
        Major.graded(complaint, Major.unfairTreatment()).after(hours(1));
        upgrade(MajorTier.TIER_2);
        assertThat(clock(ClockId.K04).dueAt()).isEqualTo(MONDAY.plus(hours(3)));
        complaint.does("customer-service-dept", "Task_AssessMajorComplaint", Major.refuted());

        assertThat(clock(ClockId.K04).dueAt()).isEqualTo(MONDAY.plus(hours(4)));
        assertThat(complaint.openTasks()).contains("Task_RespondToCustomer");
    }

    @Test
    void aRefutedUpgradeAsksForNoSecondResponse() {
        Major.graded(complaint, Major.unfairTreatment())
                .does("management", "Task_RespondToCustomer", Major.spoken())
                .after(hours(1));
        upgrade(MajorTier.TIER_2);
        complaint.does("customer-service-dept", "Task_AssessMajorComplaint", Major.refuted());

        assertThat(clock(ClockId.K04).isRunning()).isFalse();
    }

    @Test
    void whoAssessesAnUpgradeDoesNotLowerTheLevel() {
        Major.graded(complaint, Major.packageChange());
        upgrade(MajorTier.TIER_1);

        assertThatThrownBy(() -> complaint.does(
                        "customer-service-dept",
                        "Task_AssessMajorComplaint",
                        Steps.with(Major.confirmed(), Map.of("assessment", "OTHER_LEVEL", "assessedTier", "TIER_3"))))
                .hasMessageContaining("only management lowers it");
        assertThat(complaint.complaint().major().tier()).contains(MajorTier.TIER_2);
    }

    @Test
    void managementLowersNothingWhileAHigherLevelIsAssessed() {
        Major.graded(complaint, Major.packageChange());
        upgrade(MajorTier.TIER_1);

        assertThatThrownBy(() -> changeMajor.downgrade(complaint.number(), MajorTier.TIER_3, "One line", "management"))
                .isInstanceOf(NotNow.class)
                .hasMessage("majorAsked");
        assertThatThrownBy(() -> changeMajor.downgrade(complaint.number(), null, "A test call", "management"))
                .isInstanceOf(NotNow.class);
    }

    @Test
    void whatIsNotMajorAfterAllIsClosedWithoutItsReview() {
        Major.handled(Major.graded(complaint, Major.unfairTreatment()), "customer-service-center")
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .sign("Task_SignRecord")
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5))
                .does("analysis-team", "Task_WritePostMortem", Major.postMortem());
        assertThat(complaint.openTasks()).containsExactly("Task_ApprovePostMortem");

        changeMajor.downgrade(complaint.number(), null, "He was not insulted", "management");
        complaint.jobs();

        assertThat(complaint.complaint().status()).isEqualTo(Status.ARCHIVED);
        assertThat(clock(ClockId.K10_REVIEW).isRunning()).isFalse();
        assertThat(complaint.passed()).contains("EndEvent_ReviewNotOwed");
    }

    @Test
    void anUpgradeBeforeTheClassificationIsRespondedToOnce() {
        var unclear = new HashMap<String, Object>();
        unclear.put("subtopic", null);
        complaint.registered(unclear).jobs();
        upgrade(MajorTier.TIER_2);
        complaint
                .does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed())
                .does("first-contact-agent", "Task_ClassifyComplaint", Map.of("category", "TECHNICAL"));

        assertThat(complaint.tasks("Task_RespondToCustomer")).hasSize(1);
        assertThat(complaint.complaint().track()).contains(HandlingTrack.MAJOR);
        assertThat(complaint.openTasks()).contains("Task_GiveFirstResponse");
    }

    @ParameterizedTest
    @CsvSource({
        "TIER_2, '', In the paper, higher one already",
        "TIER_9, '', In the paper, upgradeTier",
        "'', FOO, In the paper, upgradeSigns",
        "'', '', In the paper, upgradeTier",
        "TIER_1, '', ' ', upgradeReason"
    })
    void theMessageIsHeldAgainstTheSameRulesAsTheDoors(String tier, String signs, String reason, String refusal) {
        Major.graded(complaint, Major.packageChange());
        var answer = message(tier, signs, reason);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(refusal);
        assertThat(complaint.complaint().major().candidate()).isEmpty();
    }

    @Test
    void anAdministratorAsksOnceByMessageAndInHisOwnName() {
        Major.graded(complaint, Major.packageChange());
        assertThat(message("TIER_1", "PUBLIC_OPINION", "In the paper").statusCode())
                .isEqualTo(204);
        var again = message("TIER_1", "", "In the paper");

        assertThat(again.statusCode()).as(again.body()).isEqualTo(400);
        assertThat(complaint.jobs().tasks("Task_AssessMajorComplaint")).hasSize(1);
        assertThat(noted(Event.DECIDED))
                .filteredOn(entry -> "majorUpgrade".equals(entry.detail().get("decision")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("admin"));
    }

    private HttpResponse<String> message(String tier, String signs, String reason) {
        return Browser.at(port)
                .as("admin")
                .post(
                        "/engine-rest/message",
                        """
                        {"messageName": "majorUpgradeRequested", "businessKey": "%s", "processVariables": {
                          "upgradeTier": {"value": "%s"}, "upgradeSigns": {"value": "%s"},
                          "upgradeReason": {"value": "%s"}, "upgradeBy": {"value": "somebody"}}}"""
                                .formatted(complaint.number(), tier, signs, reason));
    }

    @Test
    void askingTwiceOrForNoHigherLevelIsRefused() {
        Major.graded(complaint, Major.packageChange());
        assertThatThrownBy(() -> upgrade(MajorTier.TIER_2)).isInstanceOf(NotNow.class);
        upgrade(MajorTier.TIER_1);

        assertThatThrownBy(() -> upgrade(MajorTier.TIER_1)).isInstanceOf(NotNow.class);
        assertThatThrownBy(() -> changeMajor.upgrade(complaint.number(), MajorTier.TIER_1, Set.of(), " ", "pr-dept"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("reason");
    }

    @Test
    void managementLowersALevelAndItsHoursFollow() {
        Major.graded(complaint, Major.outage());
        changeMajor.downgrade(complaint.number(), MajorTier.TIER_3, "Only one household", "management");

        assertThat(complaint.complaint().major().tier()).contains(MajorTier.TIER_3);
        assertThat(clock(ClockId.K04).limit()).isEqualTo(Limit.hours(4));
        assertThat(clock(ClockId.K11).limit()).isEqualTo(Limit.hours(24));
        assertThatThrownBy(
                        () -> changeMajor.downgrade(complaint.number(), MajorTier.TIER_2, "Higher again", "management"))
                .isInstanceOf(NotNow.class);
    }

    @Test
    void priorityAndTrackFollowALowerLevelAndWhatWasPromisedStaysOnRecord() {
        Major.graded(complaint, Major.outage());
        assertThat(complaint.complaint().priority()).contains(Priority.URGENT);
        assertThat(clock(ClockId.K14).isRunning()).isTrue();
        complaint.after(hours(1));
        changeMajor.downgrade(complaint.number(), MajorTier.TIER_3, "Only one household", "management");

        var lowered = complaint.complaint();
        assertThat(lowered.priority()).contains(Priority.IMPORTANT);
        assertThat(lowered.track()).contains(HandlingTrack.MAJOR);
        assertThat(lowered.grading().jointClosure())
                .as("no major service event")
                .isFalse();
        assertThat(clock(ClockId.K08).dueAt()).isEqualTo(MONDAY.plus(hours(48)));
        assertThat(clock(ClockId.K08).firstDueAt()).isEqualTo(MONDAY.plus(hours(24)));
        assertThat(clock(ClockId.K09).isRunning()).isFalse();
        assertThat(clock(ClockId.K14).isRunning()).isFalse();
        assertThat(timer("BoundaryEvent_SolutionLimit")).isEqualTo(MONDAY.plus(hours(48)));
        assertThat(complaint.task("Task_GiveFirstResponse").getPriority()).isEqualTo(70);
        assertThat(complaint.task("Task_RespondToCustomer").getPriority()).isEqualTo(70);
        assertThat(noted(Event.DECIDED)).last().satisfies(entry -> assertThat(entry.detail())
                .containsEntry("decision", "majorDowngrade")
                .containsEntry("majorTierBefore", "TIER_1")
                .containsEntry("majorTier", "TIER_3")
                .containsEntry("priorityBefore", "URGENT")
                .containsEntry("priority", "IMPORTANT")
                .containsEntry("jointClosureBefore", true)
                .containsEntry("jointClosure", false)
                .containsEntry("reason", "Only one household"));
    }

    @Test
    void whatIsNotMajorAfterAllHasPriorityTrackAndLimitsOfAnyOther() {
        Major.graded(complaint, Major.outage());
        changeMajor.downgrade(complaint.number(), null, "A test call of our own", "management");

        assertThat(complaint.complaint().priority()).contains(Priority.ORDINARY);
        assertThat(complaint.complaint().track()).contains(HandlingTrack.STANDARD);
        assertThat(clock(ClockId.K08).dueAt()).isEqualTo(MONDAY.plus(hours(120)));
        assertThat(clock(ClockId.K12).limit()).isEqualTo(Limit.workingDays(7));
        assertThat(clock(ClockId.K07).startedAt()).isEqualTo(MONDAY);
        assertThat(timer("BoundaryEvent_DepartmentReplyLimit"))
                .isEqualTo(clock(ClockId.K07).dueAt());
        assertThat(complaint.task("Task_GiveFirstResponse").getPriority()).isEqualTo(30);
    }

    @Test
    void theDepartmentOwesItsReplyAgainWhereALaterUpgradeHadTakenItAway() {
        complaint.registered(Map.of()).jobs();
        upgrade(MajorTier.TIER_2);
        complaint.does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());
        assertThat(clock(ClockId.K07).isRunning()).isFalse();
        changeMajor.downgrade(complaint.number(), null, "One line only", "management");

        assertThat(clock(ClockId.K07).isRunning()).isTrue();
        assertThat(clock(ClockId.K07).startedAt()).isEqualTo(MONDAY);
    }

    private Instant timer(String element) {
        return complaint.waiting(element).orElseThrow().getDuedate().toInstant();
    }

    @Test
    void aComplaintThatIsNotMajorAfterAllIsHandledLikeAnyOther() {
        Major.graded(complaint, Major.outage());
        changeMajor.downgrade(complaint.number(), null, "A test call of our own", "management");

        assertThat(complaint.complaint().major().tier()).isEmpty();
        assertThat(complaint.openTasks()).containsExactly("Task_GiveFirstResponse");
        assertThat(clock(ClockId.K10).isRunning()).isFalse();
        assertThat(complaint.complaint().track()).isNotEqualTo(Optional.of(HandlingTrack.MAJOR));
        complaint.does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse());
    }

    @Test
    void inTasklistAnybodyInTheCaseAsksForAHigherLevelAndOnlyManagementLowersIt() {
        complaint.registered(Map.of()).jobs();
        complaint.as("technical-dept", () -> change(Map.of("majorChange", "UPGRADE", "higherTier", "TIER_2")));
        complaint.jobs().does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());
        assertThat(complaint.complaint().major().tier()).contains(MajorTier.TIER_2);
        var lower = Map.<String, Object>of("majorChange", "DOWNGRADE", "lowerTier", "TIER_3");
        assertThatThrownBy(() -> complaint.as("technical-dept", () -> change(lower)))
                .hasMessageContaining("only management");

        complaint.as("management", () -> change(lower));
        complaint.as("management", () -> change(Map.of("majorChange", "LEAD", "lead", "dept-head")));

        assertThat(complaint.complaint().major().tier()).contains(MajorTier.TIER_3);
        assertThat(complaint.complaint().major().lead()).isEqualTo("dept-head");
    }

    private void change(Map<String, Object> entered) {
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("majorChange")
                .latestVersion()
                .singleResult();
        var fields = new HashMap<String, Object>(entered);
        fields.put("complaintNumber", complaint.number().value());
        fields.put("changeReason", "The customer depends on the line");
        engine.getFormService().submitStartForm(definition.getId(), fields);
    }

    private void upgrade(MajorSign sign) {
        changeMajor.upgrade(complaint.number(), null, EnumSet.of(sign), "Told by the branch", "technical-dept");
        complaint.jobs();
    }

    private void upgrade(MajorTier tier) {
        changeMajor.upgrade(complaint.number(), tier, Set.of(), "The customer depends on the line", "technical-dept");
        complaint.jobs();
    }
}
