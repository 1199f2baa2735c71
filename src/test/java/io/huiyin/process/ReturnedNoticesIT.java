package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.intake.HearCustomer;
import io.huiyin.notification.Notice;
import io.huiyin.notification.NoticeChannel;
import io.huiyin.notification.Notices;
import io.huiyin.notification.Purpose;
import io.huiyin.notification.Report;
import io.huiyin.notification.TakeReport;
import io.huiyin.testing.MailServer;
import io.huiyin.testing.Meanwhile;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A notice that a mail server took and gave back reaches the customer on another way (S-56). */
class ReturnedNoticesIT extends ComplaintJourneys {

    private static final Map<String, Object> MAIL_ONLY = Map.of("contactPhone", "0571-88888888");
    private static final Map<String, Object> MAIL_AND_LETTER =
            Map.of("contactPhone", "0571-88888888", "postalAddress", "1 West Lake Road, Hangzhou");

    private static final List<ClockId> LIMITS = List.of(ClockId.K13, ClockId.K20);

    @Autowired
    private TakeReport takeReport;

    @Autowired
    private Notices post;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private HearCustomer customer;

    @Autowired
    private Meanwhile meanwhile;

    @BeforeEach
    void theMailServerWorks() {
        MailServer.port();
    }

    @Test
    void whatCameBackGoesToAnotherAddress() {
        complaint.registered(MAIL_AND_LETTER).jobs();

        comesBack(Purpose.RECEIPT);

        assertThat(complaint.passed()).contains("EndEvent_ToldElsewhere");
        assertThat(complaint.openTasks()).doesNotContain("Task_TellReturnedByPhone");
        assertThat(noted(Event.NOTICE_SENT))
                .extracting(entry -> entry.detail().get("channel"))
                .containsExactly("EMAIL", "LETTER");
    }

    @Test
    void whoHasNoOtherAddressIsCalledByAPersonWhoReadsWhatItSaid() {
        complaint.registered(MAIL_ONLY).jobs();

        comesBack(Purpose.RECEIPT);

        var call = complaint.task("Task_TellReturnedByPhone");
        assertThat(knownAt("Task_TellReturnedByPhone"))
                .as("to those whom it is offered to")
                .contains("cameBack")
                .doesNotContain("尊敬的王小明");
        engine.getTaskService().claim(call.getId(), "customer-service-center");
        assertThat(knownAt("Task_TellReturnedByPhone"))
                .contains(complaint.number().value(), "尊敬的王小明")
                .as("by the link he could act in the customer's name")
                .contains("…")
                .doesNotContain("://");
        assertThat(engine.getRuntimeService().getVariables(call.getProcessInstanceId()))
                .as("columns of the lists")
                .containsKeys("complaintNumber", "priority", "category", "customer");
        complaint.does("customer-service-center", "Task_TellReturnedByPhone", Steps.told());

        assertThat(complaint.passed()).contains("EndEvent_ReturnedToldByPhone");
        assertThat(noted(Event.CONTACT)).last().satisfies(entry -> assertThat(entry.detail())
                .containsEntry("channel", "PHONE")
                .containsEntry("content", "RECEIPT"));
    }

    @Test
    void whatTheCustomerAddsIsTakenAlsoWhenACallEndsAtThatMoment() {
        complaint.registered(MAIL_ONLY).jobs();
        comesBack(Purpose.RECEIPT);
        var call = complaint.task("Task_TellReturnedByPhone").getProcessInstanceId();
        meanwhile.once(() -> engine.getRuntimeService().deleteProcessInstance(call, "test", true, true));

        customer.addInformation(complaint.complaint(), Map.of("information", "It also happens at noon"), "customer");

        assertThat(complaint.openTasks()).doesNotContain("Task_TellReturnedByPhone");
        assertThat(knownAt("Task_GiveFirstResponse")).contains("It also happens at noon");
    }

    @Test
    void aSurveyThatCameBackTroublesNobody() {
        complaint.registered(MAIL_ONLY).jobs();
        var receipt = sent(Purpose.RECEIPT);
        post.prepare(new Notice(
                "survey." + receipt.messageId(),
                receipt.complaint(),
                Purpose.SURVEY,
                1,
                "",
                receipt.channel(),
                null,
                receipt.recipient(),
                receipt.language(),
                "Survey",
                "Five questions",
                "Five questions",
                receipt.state(),
                0,
                null,
                receipt.at()));

        comesBack(Purpose.SURVEY);

        assertThat(complaint.passed()).contains("EndEvent_LeftUntold");
        assertThat(complaint.openTasks()).doesNotContain("Task_TellReturnedByPhone");
    }

    @Test
    void aResultThatCameBackIsNoFeedbackUntilTheCustomerWasCalled() {
        var due = fedBackByMail();

        comesBack(Purpose.RESULT);
        assertThat(LIMITS)
                .allSatisfy(limit -> assertThat(clock(limit).isRunning()).isTrue());
        assertThat(clock(ClockId.K13).dueAt()).isEqualTo(due);
        assertThat(complaint.task("Task_TellReturnedByPhone").getDueDate()).isEqualTo(Date.from(due));
        complaint.does("customer-service-center", "Task_TellReturnedByPhone", Steps.told());

        assertThat(LIMITS)
                .allSatisfy(limit -> assertThat(clock(limit).isRunning()).isFalse());
        assertThat(clock(ClockId.K13).isMissed()).isFalse();
    }

    @Test
    void aResultThatTookTooLongOnItsSecondWayIsLate() {
        var due = fedBackByMail();
        comesBack(Purpose.RESULT);
        complaint.at(due.plus(days(1)));

        complaint.does("customer-service-center", "Task_TellReturnedByPhone", Steps.told());

        assertThat(clock(ClockId.K13).missedAt()).isEqualTo(due);
        assertThat(complaint.escalations(ClockId.K13)).isOne();
    }

    @Test
    void aResultThatAnotherAddressTookIsFeedback() {
        Stages.handled(complaint, MAIL_AND_LETTER)
                .does("customer-service-center", "Task_GiveFeedback", Steps.writtenFeedback());

        comesBack(Purpose.RESULT);

        assertThat(LIMITS)
                .allSatisfy(limit -> assertThat(clock(limit).isRunning()).isFalse());
    }

    @Test
    void aComplaintWhoseResultCameBackDoesNotCloseBeforeTheCustomerWasCalled() {
        fedBackByMail();
        comesBack(Purpose.RESULT);
        complaint
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5))
                .sign("Task_SignRecord");
        assertThat(complaint.complaint().status()).isEqualTo(Status.FED_BACK);
        assertThat(complaint.passed()).contains("Event_ResultHeard");

        complaint.does("customer-service-center", "Task_TellReturnedByPhone", Steps.told());

        assertThat(complaint.complaint().reachedAt(Milestone.CLOSED)).isPresent();
    }

    @Test
    void whoIsNotToBeReachedCountsAsToldAndTheComplaintCloses() {
        fedBackByMail();
        comesBack(Purpose.RESULT);
        complaint
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5))
                .sign("Task_SignRecord");
        triedOnTwoChannelsOnOneDay();
        assertThat(complaint.openTasks()).contains("Task_TellReturnedByPhone");
        assertThat(complaint.complaint().status()).isEqualTo(Status.FED_BACK);
        assertThat(clock(ClockId.K13).isRunning()).isTrue();

        complaint.after(days(1)).does("customer-service-center", "Task_TellReturnedByPhone", notReached("PHONE"));

        assertThat(complaint.passed()).contains("EndEvent_ReturnedNotReached");
        assertThat(complaint.complaint().reachedAt(Milestone.CLOSED)).isPresent();
        assertThat(LIMITS)
                .allSatisfy(limit -> assertThat(clock(limit).isRunning()).isFalse());
        assertThat(noted(Event.CONTACT))
                .filteredOn(entry -> "NOT_REACHED".equals(entry.detail().get("outcome")))
                .extracting(entry -> entry.actor() + " " + entry.detail().get("channel") + ": "
                        + entry.detail().get("content"))
                .containsExactly(
                        "customer-service-center PHONE: Nobody answers",
                        "customer-service-center SMS: Nobody answers",
                        "customer-service-center PHONE: Nobody answers");
    }

    @Test
    void attemptsToTellOneThingDoNotCountForAnother() {
        fedBackByMail();
        comesBack(Purpose.RECEIPT);
        comesBack(Purpose.RESULT);
        triesThreeTimes(Purpose.RECEIPT);
        assertThat(calls()).as("of both").hasSize(1);
        assertThat(clock(ClockId.K13).isRunning()).isTrue();

        triesThreeTimes(Purpose.RESULT);

        assertThat(calls()).isEmpty();
        assertThat(clock(ClockId.K13).isRunning()).isFalse();
    }

    @Test
    void attemptsToGiveTheFeedbackCountForTheResultThatCameBack() {
        Stages.handled(complaint, MAIL_ONLY)
                .does("customer-service-center", "Task_GiveFeedback", Steps.notReached("PHONE"))
                .does("customer-service-center", "Task_GiveFeedback", Steps.notReached("SMS"))
                .after(days(1))
                .does("customer-service-center", "Task_GiveFeedback", Steps.writtenFeedback());
        comesBack(Purpose.RESULT);

        complaint.does("customer-service-center", "Task_TellReturnedByPhone", notReached("PHONE"));

        assertThat(complaint.passed()).contains("EndEvent_ReturnedNotReached");
        assertThat(clock(ClockId.K13).isRunning()).isFalse();
    }

    @Test
    void whoIsReachedAfterAnAttemptInVainHasHeardIt() {
        fedBackByMail();
        comesBack(Purpose.RESULT);
        triedOnTwoChannelsOnOneDay();

        complaint.does("customer-service-center", "Task_TellReturnedByPhone", Steps.told());

        assertThat(complaint.passed())
                .contains("EndEvent_ReturnedToldByPhone")
                .doesNotContain("EndEvent_ReturnedNotReached");
        assertThat(clock(ClockId.K13).isRunning()).isFalse();
    }

    @Test
    void aResultThatComesBackAfterTheSealLeavesTheRecordAsItWasFiled() {
        fedBackByMail();
        complaint
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5))
                .sign("Task_SignRecord");
        var sealed = complaint.complaint();
        assertThat(sealed.status()).isEqualTo(Status.ARCHIVED);

        comesBack(Purpose.RESULT);
        complaint.does("customer-service-center", "Task_TellReturnedByPhone", Steps.told());

        assertThat(complaint.complaint().version()).isEqualTo(sealed.version());
    }

    @Test
    void aResultThatComesBackAgainBeforeTheComplaintHasClosedIsWaitedForAgain() {
        Stages.handled(complaint, MAIL_AND_LETTER)
                .does("customer-service-center", "Task_GiveFeedback", Steps.writtenFeedback());
        complaint.holding("Task_SendElsewhere").holding("Gateway_ResultHeard");
        comesBack(sent(Purpose.RESULT));
        complaint
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5))
                .sign("Task_SignRecord")
                .fire("Gateway_ResultHeard")
                .fire("Task_SendElsewhere");
        assertThat(complaint.waiting("Gateway_ResultHeard")).isPresent();

        comesBack(sent(Purpose.RESULT, NoticeChannel.LETTER));
        complaint.fire("Gateway_ResultHeard").fire("Task_SendElsewhere");
        assertThat(complaint.complaint().status()).isEqualTo(Status.FED_BACK);

        complaint
                .does("customer-service-center", "Task_TellReturnedByPhone", Steps.told())
                .fire("Gateway_ResultHeard");
        assertThat(complaint.complaint().reachedAt(Milestone.CLOSED)).isPresent();
    }

    @Test
    void callsAboutTheResultOfAnEarlierRoundDoNotCountForTheNextOne() {
        fedBackByMail();
        complaint.does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2));
        comesBack(Purpose.RESULT);
        triesThreeTimes(Purpose.RESULT);
        assertThat(calls()).isEmpty();

        Stages.completedAgain(complaint, "csc-supervisor")
                .does("customer-service-center", "Task_GiveFeedback", Steps.notReached("PHONE"));

        assertThat(complaint.openTasks()).contains("Task_GiveFeedback");
        assertThat(clock(ClockId.K13).isRunning()).isTrue();
    }

    @Test
    void whenTheNextRoundBeginsTheResultThatCameBackIsNoLongerDueButAnAnswerIs() {
        fedBackByMail();
        comesBack(Purpose.RESULT);

        complaint.does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2));

        assertThat(clock(ClockId.K13).isRunning()).isFalse();
        assertThat(clock(ClockId.K20).isRunning()).isTrue();
    }

    @Test
    void aResultThatCameBackIsToldAlsoWhenTheTimeForTheSurveyIsOver() {
        fedBackByMail();
        comesBack(Purpose.RESULT);
        complaint.after(days(31)).sign("Task_SignRecord");
        assertThat(complaint.complaint().outcome()).contains("NO_RESPONSE");
        assertThat(complaint.complaint().status()).isEqualTo(Status.FED_BACK);

        complaint.does("customer-service-center", "Task_TellReturnedByPhone", Steps.told());

        assertThat(complaint.complaint().reachedAt(Milestone.CLOSED)).isPresent();
        assertThat(complaint.escalations(ClockId.K13)).isOne();
    }

    @Test
    void aComplaintWhoseFinalAnswerCameBackDoesNotCloseBeforeTheCustomerWasCalled() {
        fedBackByMail();
        complaint.does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2));
        for (var handler : List.of("csc-supervisor", "management")) {
            Stages.handledAgain(complaint, handler)
                    .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2));
        }
        complaint.does("management", "Task_GiveFinalAnswer", Steps.finalAnswer("EMAIL"));
        comesBack(Purpose.FINAL_ANSWER);
        complaint.sign("Task_SignRecord").does("dept-head", "Task_DecideRectification", RoundsIT.rectified());
        assertThat(complaint.complaint().status()).isEqualTo(Status.FED_BACK);

        complaint.does("customer-service-center", "Task_TellReturnedByPhone", Steps.told());

        assertThat(complaint.complaint().reachedAt(Milestone.CLOSED)).isPresent();
        assertThat(complaint.complaint().outcome()).contains("MANAGEMENT_FINAL");
    }

    @Test
    void aRefusalThatCameBackIsNoAnswerUntilTheCustomerWasCalled() {
        complaint
                .registered(MAIL_ONLY)
                .jobs()
                .does("technical-dept", "Task_GiveFirstResponse", Steps.notOurs())
                .does("csc-supervisor", "Task_DispatchComplaint", Steps.refuseAs("NOT_ACCEPTED"));
        assertThat(clock(ClockId.K20).isRunning()).isFalse();

        comesBack(Purpose.NOT_ACCEPTED);
        assertThat(clock(ClockId.K20).isRunning()).isTrue();
        assertThat(complaint.task("Task_TellReturnedByPhone").getDueDate()).isNotNull();
        complaint.does("customer-service-center", "Task_TellReturnedByPhone", Steps.told());

        assertThat(clock(ClockId.K20).isRunning()).isFalse();
    }

    /** @return when the customer has to know the result */
    private Instant fedBackByMail() {
        Stages.handled(complaint, MAIL_ONLY)
                .does("customer-service-center", "Task_GiveFeedback", Steps.writtenFeedback());
        assertThat(LIMITS)
                .allSatisfy(limit -> assertThat(clock(limit).isRunning()).isFalse());
        return clock(ClockId.K13).dueAt();
    }

    private List<Task> calls() {
        return complaint.tasks("Task_TellReturnedByPhone");
    }

    private void triesThreeTimes(Purpose purpose) {
        tries(purpose, "PHONE");
        tries(purpose, "SMS");
        complaint.after(days(1));
        tries(purpose, "PHONE");
    }

    /** Calls in vain about one of several notices that came back. */
    private void tries(Purpose purpose, String channel) {
        var call = calls().stream()
                .filter(task -> sent(purpose)
                        .messageId()
                        .equals(engine.getRuntimeService().getVariable(task.getProcessInstanceId(), "returnedNotice")))
                .findFirst()
                .orElseThrow();
        complaint.complete("customer-service-center", call, notReached(channel));
        complaint.jobs();
    }

    private void triedOnTwoChannelsOnOneDay() {
        complaint
                .does("customer-service-center", "Task_TellReturnedByPhone", notReached("PHONE"))
                .does("customer-service-center", "Task_TellReturnedByPhone", notReached("SMS"));
    }

    private static Map<String, Object> notReached(String channel) {
        return Map.of("customerReached", "NOT_REACHED", "attemptChannel", channel, "attemptNote", "Nobody answers");
    }

    private void comesBack(Purpose purpose) {
        comesBack(sent(purpose));
    }

    private void comesBack(Notice returned) {
        var report = new Report(returned.messageId(), false, "550 user unknown");
        transaction.executeWithoutResult(status -> takeReport.take(report, notice -> true));
        complaint.jobs();
    }

    private Notice sent(Purpose purpose) {
        return sent(purpose, NoticeChannel.EMAIL);
    }

    private Notice sent(Purpose purpose, NoticeChannel channel) {
        return post.of(complaint.number()).stream()
                .filter(notice -> notice.purpose() == purpose && notice.channel() == channel)
                .findFirst()
                .orElseThrow();
    }
}
