package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.intake.HandlingProcess;
import io.huiyin.testing.Major;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A notice that reaches nobody is handed to a person, and its clock runs on until somebody has told the customer (S-56). */
class UndeliverableNoticesIT extends ComplaintJourneys {

    /** Takes calls and no notices. */
    private static final Map<String, Object> LANDLINE = Map.of("contactPhone", "0571-88888888");

    @Autowired
    private HandlingProcess process;

    @Test
    void theReceipt() {
        complaint.registered(anonymous()).jobs();
        assertThat(complaint.openTasks())
                .containsExactlyInAnyOrder("Task_AcknowledgeByPhone", "Task_GiveFirstResponse");
        assertThat(clock(ClockId.K03).isRunning()).isTrue();

        complaint.does("first-contact-agent", "Task_AcknowledgeByPhone", Steps.contact());

        assertThat(clock(ClockId.K03).isRunning()).isFalse();
        assertThat(complaint.complaint().reachedAt(Milestone.ACKNOWLEDGED)).isPresent();
    }

    @Test
    void theReceiptNeedsNoCallAnyMoreWhenANamedPersonHasGivenTheFirstResponse() {
        complaint
                .registered(Steps.with(landlineOnly(), Map.of("urgentContent", true)))
                .jobs()
                .after(hours(1))
                .does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse());

        assertThat(complaint.openTasks()).containsExactly("Task_InvestigateComplaint");
        assertThat(complaint.complaint().reachedAt(Milestone.ACKNOWLEDGED)).contains(MONDAY.plus(hours(1)));
        assertThat(clock(ClockId.K03).stoppedAt()).isEqualTo(MONDAY.plus(hours(1)));
        complaint.after(hours(17)).after(hours(1));
        assertThat(clock(ClockId.K03).isMissed()).isFalse();
        assertThat(clock(ClockId.K08).warned()).containsExactly("75%");
    }

    @Test
    void theReceiptNeedsNoCallWhereTheCustomerWasHelpedInTheFirstContact() {
        complaint
                .registered(Steps.with(landlineOnly(), Steps.solvedAtFirstContact()))
                .jobs();

        assertThat(complaint.openTasks()).containsExactly("Task_ConfirmCompletion");
        assertThat(complaint.complaint().reachedAt(Milestone.ACKNOWLEDGED)).contains(MONDAY);
        assertThat(clock(ClockId.K03).stoppedAt()).isEqualTo(MONDAY);
    }

    @Test
    void whoHasToCallForTheReceiptIsWarnedOfTheOtherLimitsTooBesideWhoHasToRespond() {
        complaint.registered(landlineOnly()).jobs().after(hours(18));

        assertThat(clock(ClockId.K05).warned()).contains("75%");
        assertThat(warned(ClockId.K05))
                .contains("first-contact-agent", "customer-service-center", "technical-dept")
                .doesNotHaveDuplicates();
    }

    @Test
    void theFirstResponse() {
        acknowledged();
        complaint.does(
                "technical-dept",
                "Task_GiveFirstResponse",
                Steps.with(Steps.firstResponse(), Map.of("responseChannel", "EMAIL")));
        assertThat(complaint.openTasks()).containsExactly("Task_GiveFirstResponse");
        assertThat(clock(ClockId.K05).isRunning()).isTrue();

        complaint.does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse());

        assertThat(clock(ClockId.K05).isRunning()).isFalse();
        assertThat(complaint.openTasks()).containsExactly("Task_InvestigateComplaint");
    }

    @Test
    void theSolution() {
        investigated();
        complaint.does(
                "technical-dept",
                "Task_ProposeSolution",
                Steps.with(Steps.solution(), Map.of("solutionChannel", "EMAIL")));
        assertThat(complaint.openTasks()).containsExactly("Task_TellSolutionByPhone");
        assertThat(clock(ClockId.K08).isRunning()).isTrue();

        complaint.does("customer-service-center", "Task_TellSolutionByPhone", Steps.contact());
        assertThat(complaint.complaint().handlers().all()).contains("customer-service-center");

        assertThat(clock(ClockId.K08).isRunning()).isFalse();
        assertThat(complaint.openTasks()).containsExactly("Task_ConfirmCompletion");
    }

    @Test
    void theResultAndTheSurvey() {
        acknowledged(LANDLINE);
        handleAcknowledged();
        complaint.does(
                "customer-service-center",
                "Task_GiveFeedback",
                Steps.with(Steps.writtenFeedback(), Map.of("feedbackChannel", "WEBSITE")));
        assertThat(complaint.openTasks()).contains("Task_GiveFeedback");
        assertThat(clock(ClockId.K13).isRunning()).isTrue();

        complaint.does("customer-service-center", "Task_GiveFeedback", Steps.feedback());

        assertThat(clock(ClockId.K13).isRunning()).isFalse();
        assertThat(complaint.openTasks()).contains("Task_CallBackCustomer");
        assertThat(complaint.passed()).contains("BoundaryEvent_SurveyUndeliverable");
    }

    @Test
    void reminderAndRegularFeedbackTroubleNobodyWhereThereIsNothingToCall() {
        handled();
        complaint
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .sign("Task_SignRecord")
                .after(days(11));

        assertThat(complaint.passed()).contains("EndEvent_CustomerReminded", "EndEvent_FollowUpSettled");
        assertThat(complaint.openTasks()).containsExactly("Task_CallBackCustomer");
    }

    @Test
    void regularFeedbackThatReachesNobodyIsRecordedAsNotDelivered() {
        handled();
        complaint
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .after(days(11));

        assertThat(noted(Event.NOTICE_FAILED)).anySatisfy(entry -> assertThat(entry.detail())
                .isEqualTo(Map.of("purpose", "FOLLOW_UP", "outcome", "NO_ADDRESS")));
        assertThat(clock(ClockId.K18).reason()).isEqualTo("NOT_DELIVERED");
        assertThat(clock(ClockId.K18).isRunning()).isTrue();
    }

    @Test
    void regularFeedbackThatReachesNobodyInWritingIsGivenByPhone() {
        toldByPhone();
        assertThat(complaint.openTasks()).contains("Task_TellFollowUpByPhone");
        assertThat(clock(ClockId.K18).reason()).isEqualTo("NOT_DELIVERED");

        complaint.after(days(1)).does("customer-service-center", "Task_TellFollowUpByPhone", Steps.contact());

        assertThat(clock(ClockId.K18).reason()).isEqualTo("INFORMED");
        assertThat(clock(ClockId.K18).startedAt())
                .isEqualTo(ClockUtil.getCurrentTime().toInstant());
        assertThat(complaint.passed()).contains("EndEvent_FollowUpToldByPhone");
    }

    @Test
    void theCallForRegularFeedbackIsOwedOnceHoweverOftenItFallsDue() {
        toldByPhone();
        var first = complaint.task("Task_TellFollowUpByPhone").getId();
        complaint.after(days(10).plusHours(1));

        assertThat(complaint.tasks("Task_TellFollowUpByPhone"))
                .singleElement()
                .satisfies(second -> assertThat(second.getId()).isNotEqualTo(first));
        assertThat(complaint.passed()).contains("EndEvent_CallNotOwed");
    }

    @Test
    void aComplaintIsClosedWithTheCallForRegularFeedbackStillOpen() {
        toldByPhone();
        complaint.does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5));

        assertThat(complaint.complaint().status()).isEqualTo(Status.ARCHIVED);
        assertThat(complaint.isOver()).isTrue();
    }

    /** He has a landline only, knows the result, and the regular feedback is due that follows. */
    private void toldByPhone() {
        acknowledged(LANDLINE);
        handleAcknowledged();
        complaint
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .sign("Task_SignRecord")
                .after(days(11));
    }

    @Test
    void aSurveyThatNobodyWasInvitedToEndsWithoutAnAnswer() {
        handled();
        complaint
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .after(days(31));

        assertThat(complaint.complaint().outcome()).contains("NO_RESPONSE");
    }

    @Test
    void theAnswerOfAnEarlierRoundDoesNotDecideALaterOne() {
        handled();
        complaint
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(1));
        Stages.handledAgain(complaint, "csc-supervisor").after(days(31));

        assertThat(complaint.complaint().round()).isEqualTo(2);
        assertThat(complaint.complaint().outcome()).contains("NO_RESPONSE");
    }

    @Test
    void theFinalAnswer() {
        handled();
        complaint
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(1));
        Stages.handledAgain(complaint, "csc-supervisor")
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(1));
        Stages.handledAgain(complaint, "management")
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(1))
                .does("management", "Task_GiveFinalAnswer", Steps.finalAnswer("EMAIL"));
        assertThat(complaint.openTasks()).contains("Task_GiveFinalAnswer");
        assertThat(complaint.passed()).contains("BoundaryEvent_FinalAnswerUndeliverable");

        complaint.does("management", "Task_GiveFinalAnswer", Steps.finalAnswer("PHONE"));
        assertThat(complaint.openTasks()).isNotEmpty().containsOnly("Task_SignRecord");
    }

    @Test
    void theEnding() {
        acknowledged();
        process.withdraw(complaint.number(), "It works again", "customer", Channel.PHONE);
        complaint.does("customer-service-center", "Task_ConfirmWithdrawal", Steps.withdrawal(true));
        assertThat(complaint.openTasks()).containsExactly("Task_TellEndingByPhone");

        complaint
                .does("customer-service-center", "Task_TellEndingByPhone", Steps.contact())
                .sign("Task_SignEnding");

        assertThat(complaint.isOver()).isTrue();
        assertThat(complaint.complaint().status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void theLimitsForAnAnswerRunOnUntilTheCustomerKnowsThatHisComplaintIsNotHandled() {
        acknowledged(regulator());
        complaint
                .does("customer-service-dept", "Task_AssessMajorComplaint", Major.refuted())
                .does("technical-dept", "Task_GiveFirstResponse", Steps.notOurs())
                .does("csc-supervisor", "Task_DispatchComplaint", Steps.refuseAs("NOT_ACCEPTED"))
                .at(MONDAY.plus(days(22)));

        assertThat(complaint.passed())
                .contains("EndEvent_EndingAnswerMissed", "EndEvent_EndingLegalMissed", "EndEvent_EndingOutsideMissed");
        assertThat(clock(ClockId.K05).missedAt()).isEqualTo(MONDAY.plus(hours(24)));
        complaint.does("customer-service-center", "Task_TellEndingByPhone", Steps.contact());

        assertThat(List.of(ClockId.K05, ClockId.K20, ClockId.K21))
                .noneMatch(answer -> clock(answer).isRunning());
    }

    private static Map<String, Object> landlineOnly() {
        var fields = new HashMap<String, Object>();
        fields.put("contactPhone", "0571-88888888");
        fields.put("contactEmail", null);
        return fields;
    }

    private List<String> warned(ClockId clock) {
        return notices.queryForList(
                "select reader from notice where complaint = ? and purpose = ? and occurrence like ?",
                String.class,
                complaint.number().value(),
                "DEADLINE_WARNING",
                clock.label() + ".%");
    }

    private void acknowledged() {
        acknowledged(Map.of());
    }

    private void acknowledged(Map<String, Object> fields) {
        complaint
                .registered(Steps.with(anonymous(), fields))
                .jobs()
                .does("first-contact-agent", "Task_AcknowledgeByPhone", Steps.contact());
    }

    private void investigated() {
        acknowledged();
        investigateAcknowledged();
    }

    private void investigateAcknowledged() {
        complaint
                .does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse())
                .does("technical-dept", "Task_InvestigateComplaint", Steps.investigation());
    }

    private void handled() {
        acknowledged();
        handleAcknowledged();
    }

    private void handleAcknowledged() {
        investigateAcknowledged();
        complaint
                .does("technical-dept", "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation());
    }
}
