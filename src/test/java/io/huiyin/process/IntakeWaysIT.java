package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Category;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Priority;
import io.huiyin.complaint.Status;
import io.huiyin.complaint.Subtopic;
import io.huiyin.deadline.ClockId;
import io.huiyin.intake.Bringer;
import io.huiyin.intake.ReceiveComplaint;
import io.huiyin.intake.Registration;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Major;
import io.huiyin.testing.Steps;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways through intake: which department, and is it a complaint at all? */
class IntakeWaysIT extends ComplaintJourneys {

    @Autowired
    private ReceiveComplaint door;

    @Test
    void aComplaintThatIsEnteredLateIsStillClassifiedByItsRule() {
        complaint
                .registered(Map.of("receivedAt", MONDAY.minus(days(2)).toString()))
                .jobs()
                .after(Duration.ofMinutes(2));

        assertThat(complaint.complaint().category()).contains(Category.TECHNICAL);
        assertThat(complaint.passed()).doesNotContain("Task_UseDefaultCategory");
    }

    @Test
    void aComplaintThatIsEnteredLateAndUnclearGetsTheDefaultCategory() {
        var unclear = new HashMap<String, Object>();
        unclear.put("receivedAt", MONDAY.minus(days(2)).toString());
        unclear.put("subtopic", null);
        complaint.registered(unclear).jobs();
        assertThat(complaint.openTasks()).contains("Task_ClassifyComplaint");

        complaint.after(Duration.ofMinutes(2));

        assertThat(complaint.complaint().category()).contains(Category.OTHER);
        assertThat(complaint.complaint().grading().classification().byDefault()).isTrue();
        assertThat(complaint.complaint().priority()).contains(Priority.GENERAL);
        assertThat(clock(ClockId.K02).missedAt()).isEqualTo(clock(ClockId.K02).dueAt());
    }

    @Test
    void theReceiptDoesNotWaitForThePersonWhoClassifiesAndTheFirstResponseTellsWhatItLeftOpen() {
        var unclear = new HashMap<String, Object>();
        unclear.put("subtopic", null);
        complaint.registered(unclear).jobs();

        assertThat(complaint.openTasks()).containsExactly("Task_ClassifyComplaint");
        assertThat(clock(ClockId.K03).stoppedAt()).isEqualTo(MONDAY);
        assertThat(written("RECEIPT")).contains("类别：正在核定，将在首次响应中告知", "优先级：正在核定");

        complaint
                .does("first-contact-agent", "Task_ClassifyComplaint", Map.of("category", "TECHNICAL"))
                .does(
                        "technical-dept",
                        "Task_GiveFirstResponse",
                        Steps.with(Steps.firstResponse(), Map.of("responseChannel", "EMAIL")));

        assertThat(written("FIRST_RESPONSE")).contains("现已核定的类别：技术类", "现已核定的优先级：");
        assertThat(noted(Event.NOTICE_SENT))
                .filteredOn(sent -> "RECEIPT".equals(sent.detail().get("purpose")))
                .hasSize(1);
    }

    @Test
    void theReceiptOfAComplaintThatTheRulesSettleSaysSoAndTheFirstResponseDoesNotRepeatIt() {
        complaint
                .registered(Map.of())
                .jobs()
                .does(
                        "technical-dept",
                        "Task_GiveFirstResponse",
                        Steps.with(Steps.firstResponse(), Map.of("responseChannel", "EMAIL")));

        assertThat(written("RECEIPT")).contains("类别：技术类").doesNotContain("核定");
        assertThat(written("FIRST_RESPONSE")).doesNotContain("核定");
    }

    @Test
    void theReceiptOfWhatMayBeMajorDoesNotWaitForItsAssessment() {
        complaint.registered(Map.of("majorSigns", List.of("PUBLIC_OPINION"))).jobs();

        assertThat(complaint.openTasks()).contains("Task_AssessMajorComplaint");
        assertThat(clock(ClockId.K03).stoppedAt()).isEqualTo(MONDAY);
        assertThat(written("RECEIPT")).contains("类别：技术类", "优先级：正在核定");
    }

    @Test
    void whatARegulatorHasTakenUpIsImportantAndHasTheDayThatItNamed() {
        complaint
                .registered(regulator())
                .jobs()
                .does("customer-service-dept", "Task_AssessMajorComplaint", Major.refuted());

        assertThat(complaint.complaint().priority()).contains(Priority.IMPORTANT);
        assertThat(clock(ClockId.K21).dueAt()).isEqualTo(Instant.parse("2025-11-24T16:00:00Z"));
        assertThat(noted(Event.DECIDED))
                .filteredOn(decided -> "majorScreening".equals(decided.detail().get("decision")))
                .singleElement()
                .satisfies(screened ->
                        assertThat(screened.detail().get("reason").toString()).contains("authority"));
        complaint.at(clock(ClockId.K21).atPercent(80));

        assertThat(clock(ClockId.K21).warned()).contains("75%");
    }

    @Test
    void whatTheMediaHaveTakenUpMayBeMajorWhateverItIsAbout() {
        complaint
                .registered(Map.of("externalBody", "MEDIA", "subtopic", "REFUND", "serviceType", "BUSINESS_HANDLING"))
                .jobs();

        assertThat(complaint.openTasks()).contains("Task_AssessMajorComplaint");
        assertThat(clocks.ledger(complaint.number()).state(ClockId.K21)).isEmpty();
    }

    @Test
    void aComplaintFromAChannelIsAlsoOfferedToTheCenterSinceNobodyTookTheContact() {
        fromChannel(Map.of());

        assertThat(complaint.openTasks()).containsExactly("Task_GiveFirstResponse");
        assertThat(complaint.candidateGroups("Task_GiveFirstResponse"))
                .contains("technical-dept", "customer-service-center");
    }

    @Test
    void whoeverFirstTakesAComplaintFromAChannelStaysItsFirstContactOwner() {
        fromChannel(Map.of());
        assertThat(complaint.complaint().firstContactOwner()).isEmpty();

        var task = complaint.task("Task_GiveFirstResponse").getId();
        complaint
                .as("customer-service-center", () -> engine.getTaskService().claim(task, "customer-service-center"))
                .as("csc-supervisor", () -> engine.getTaskService().setAssignee(task, null))
                .does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse());

        assertThat(complaint.complaint().firstContactOwner()).contains("customer-service-center");
        assertThat(complaint.complaint().handlers().all()).containsExactly("technical-dept");
        assertThat(noted(Event.CONTACT_TAKEN)).singleElement().satisfies(taken -> assertThat(taken.actor())
                .isEqualTo("customer-service-center"));
    }

    @Test
    void whoTookTheContactMayGiveTheFirstResponseHimself() {
        var unsure = new HashMap<String, Object>();
        unsure.put("subtopic", null);
        fromChannel(unsure).does("first-contact-agent", "Task_ClassifyComplaint", Map.of("category", "TECHNICAL"));

        assertThat(complaint.candidateGroups("Task_GiveFirstResponse")).containsExactly("technical-dept");
        complaint.does("first-contact-agent", "Task_GiveFirstResponse", Steps.firstResponse());
        assertThat(complaint.complaint().firstContactOwner()).contains("first-contact-agent");
    }

    @Test
    void whoTookAComplaintDownHimselfStaysItsFirstContactOwner() {
        complaint.registered(Map.of()).jobs().does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse());

        assertThat(complaint.complaint().firstContactOwner()).contains("first-contact-agent");
        assertThat(noted(Event.CONTACT_TAKEN)).isEmpty();
    }

    @Test
    void whereTheRuleIsNotSureAPersonNamesTheCategory() {
        unclassified(Map.of("category", "TECHNICAL", "subtopic", "EQUIPMENT"));

        assertThat(complaint.complaint().category()).contains(Category.TECHNICAL);
        assertThat(complaint.complaint().subtopic()).contains(Subtopic.EQUIPMENT);
        assertThat(clock(ClockId.K02).stoppedAt()).isNotNull();
        assertThat(complaint.openTasks()).containsExactly("Task_GiveFirstResponse");
    }

    @Test
    void aComplaintWithoutAClearDepartmentIsDispatchedFirst() {
        unclassified(Map.of("category", "OTHER"));
        assertThat(complaint.openTasks()).containsExactly("Task_DispatchComplaint");

        complaint.does("customer-service-center", "Task_DispatchComplaint", Steps.dispatchTo("business-dept"));

        assertThat(complaint.complaint().departments()).first().isEqualTo("business-dept");
        assertThat(complaint.candidateGroups("Task_GiveFirstResponse")).contains("business-dept");
    }

    @Test
    void fromTheSecondTimeADepartmentSendsItBackTheSupervisorDecides() {
        complaint.registered(Map.of()).jobs().does("technical-dept", "Task_GiveFirstResponse", Steps.notOurs());
        assertThat(complaint.candidateGroups("Task_DispatchComplaint"))
                .contains("customer-service-center", "csc-supervisor");

        complaint
                .does("customer-service-center", "Task_DispatchComplaint", Steps.dispatchTo("operations-dept"))
                .does("operations-dept", "Task_GiveFirstResponse", Steps.notOurs());

        assertThat(complaint.candidateGroups("Task_DispatchComplaint")).containsExactly("csc-supervisor");
        complaint
                .does("csc-supervisor", "Task_DispatchComplaint", Steps.dispatchTo("technical-dept"))
                .does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse());
        assertThat(complaint.openTasks()).containsExactly("Task_InvestigateComplaint");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"NOT_ACCEPTED", "PASSED_ON"})
    void whatIsNotHandledIsToldToTheCustomerSignedAndSealed(Status ending) {
        complaint
                .registered(Map.of())
                .jobs()
                .does("technical-dept", "Task_GiveFirstResponse", Steps.notOurs())
                .does("csc-supervisor", "Task_DispatchComplaint", Steps.refuseAs(ending.name()))
                .sign("Task_SignEnding");

        assertThat(complaint.isOver()).isTrue();
        assertThat(complaint.complaint().status()).isEqualTo(ending);
        assertThat(noted(Event.NOTICE_SENT))
                .extracting(entry -> entry.detail().get("purpose"))
                .containsExactly("RECEIPT", ending.name());
        assertThat(clocks.ledger(complaint.number()).running()).isEmpty();
    }

    @Test
    void whatIsSolvedInTheFirstContactIsFedBackOnTheChannelOfTheContact() {
        complaint
                .registered(Steps.with(Steps.solvedAtFirstContact(), Map.of("channel", "ON_SITE")))
                .jobs()
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation());

        assertThat(complaint.complaint().status()).isEqualTo(Status.FED_BACK);
        assertThat(noted(Event.CONTACT)).singleElement().satisfies(told -> assertThat(told.detail())
                .containsEntry("channel", "ON_SITE")
                .containsEntry("content", "RESULT"));
        assertThat(log.facts(complaint.number()))
                .containsEntry("resolved", "YES")
                .containsEntry("method", "Switched on together with the customer");
    }

    @Test
    void whatIsSolvedInTheFirstContactHasItsSolutionThere() {
        complaint.registered(Steps.solvedAtFirstContact()).jobs().after(hours(1));

        assertThat(complaint.openTasks()).containsExactly("Task_ConfirmCompletion");
        assertThat(clock(ClockId.K08).stoppedAt()).isEqualTo(MONDAY);
        assertThat(complaint.complaint().reachedAt(Milestone.SOLUTION_GIVEN)).contains(MONDAY);
    }

    private String written(String purpose) {
        return notices.queryForObject(
                "select body from notice where complaint = ? and purpose = ?",
                String.class,
                complaint.number().value(),
                purpose);
    }

    private Journey fromChannel(Map<String, Object> fields) {
        var sent = new HashMap<String, Object>(Journey.ordinary());
        sent.put("channel", "APP");
        sent.putAll(fields);
        var receipt = door.receive(new Registration(sent), Bringer.system("channel-system"));
        return complaint.of(receipt.complaint().number()).jobs();
    }

    private void unclassified(Map<String, Object> classification) {
        var unsure = new HashMap<String, Object>();
        unsure.put("subtopic", null);
        complaint.registered(unsure).jobs().does("first-contact-agent", "Task_ClassifyComplaint", classification);
    }
}
