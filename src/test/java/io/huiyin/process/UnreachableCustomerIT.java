package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three attempts on two channels on two days, then a letter is feedback enough (S-22). */
class UnreachableCustomerIT extends ComplaintJourneys {

    private static final Map<String, Object> WITH_ADDRESS = Map.of("postalAddress", "杭州市西湖区文三路 1 号");

    @Test
    void afterThreeAttemptsOnTwoDaysTheResultIsWritten() {
        Stages.handled(complaint, WITH_ADDRESS);
        attempt("PHONE");
        attempt("SMS");
        assertThat(complaint.openTasks()).contains("Task_GiveFeedback").doesNotContain("Task_CallBackCustomer");
        complaint.after(days(1));
        attempt("PHONE");

        assertThat(complaint.openTasks()).doesNotContain("Task_GiveFeedback").contains("Task_CallBackCustomer");
        assertThat(complaint.complaint().status()).isEqualTo(Status.FED_BACK);
        assertThat(noted(Event.NOTICE_SENT)).anySatisfy(sent -> assertThat(sent.detail())
                .containsEntry("purpose", "RESULT")
                .containsEntry("channel", "LETTER"));
        assertThat(written("RESULT"))
                .singleElement()
                .asString()
                .contains("问题是否解决：已解决", "处理方式：Splitter replaced", "后续服务安排：A letter");
    }

    @Test
    void whereNoDayIsAgreedRecordAndNoticeNameTheUsualOne() {
        Stages.handled(complaint, Map.of())
                .does("customer-service-center", "Task_GiveFeedback", Steps.writtenFeedback());

        assertThat(noted(Event.STEP_COMPLETED))
                .filteredOn(entry -> "Task_GiveFeedback".equals(entry.step()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).containsEntry("followUpAt", "2025-11-13"));
        assertThat(written("RESULT")).singleElement().asString().contains("跟进时间：2025年11月13日");
    }

    @Test
    void anAttemptMayNotLeaveOpenWhatIsWrittenAfterTheLastOne() {
        Stages.handled(complaint, WITH_ADDRESS);
        var empty = Map.<String, Object>of(
                "customerReached", "NOT_REACHED", "attemptChannel", "PHONE", "attemptNote", "Nobody answers");

        assertThatThrownBy(() -> complaint.does("customer-service-center", "Task_GiveFeedback", empty))
                .hasMessageContaining("resolved is required");
    }

    @Test
    void threeAttemptsOnOneDayAreNotEnough() {
        Stages.handled(complaint, WITH_ADDRESS);
        attempt("PHONE");
        attempt("SMS");
        attempt("PHONE");

        assertThat(complaint.openTasks()).contains("Task_GiveFeedback");
        assertThat(complaint.complaint().status()).isEqualTo(Status.HANDLED);
    }

    @Test
    void whoseOnlyContactIsALandlineThatNobodyAnswersCountsAsToldAndTheRecordSaysThatNothingWasSent() {
        handledOnLandline();
        attempt("PHONE");
        attempt("SMS");
        complaint.after(days(1));
        attempt("PHONE");

        assertThat(complaint.openTasks()).doesNotContain("Task_GiveFeedback").contains("Task_CallBackCustomer");
        assertGivenUp();
    }

    @Test
    void whoCannotBeWrittenToIsCalledUntilTheAttemptsAreEnough() {
        handledOnLandline();
        var online =
                Steps.with(Steps.feedback(), Map.of("customerReached", "IN_WRITING", "feedbackChannel", "WEBSITE"));
        complaint.does("customer-service-center", "Task_GiveFeedback", online);
        assertThat(complaint.openTasks()).contains("Task_GiveFeedback");
        assertThat(clock(ClockId.K13).isRunning()).isTrue();

        attempt("PHONE");
        attempt("SMS");
        complaint.after(days(1)).does("customer-service-center", "Task_GiveFeedback", online);
        assertThat(complaint.openTasks()).contains("Task_GiveFeedback");
        attempt("PHONE");

        assertGivenUp();
    }

    @Test
    void whoLeftNoContactDataNeedsNoAttempt() {
        handledAnonymously();
        var noAttempt = Steps.with(Steps.feedback(), Map.of("customerReached", "NOT_REACHED"));
        complaint.does("customer-service-center", "Task_GiveFeedback", noAttempt);

        assertThat(complaint.openTasks()).doesNotContain("Task_GiveFeedback").contains("Task_CallBackCustomer");
        assertThat(noted(Event.CONTACT))
                .noneMatch(entry -> "NOT_REACHED".equals(entry.detail().get("outcome")));
        assertGivenUp();
    }

    @Test
    void whoLeftNoContactDataCannotBeWrittenToEither() {
        handledAnonymously();
        complaint.does("customer-service-center", "Task_GiveFeedback", Steps.writtenFeedback());

        assertGivenUp();
    }

    @Test
    void whoDoesNotAnswerTheCallIsCalledAgain() {
        Stages.fedBack(complaint, Map.of()).does("customer-service-dept", "Task_CallBackCustomer", Steps.notAnswered());

        assertThat(complaint.openTasks()).contains("Task_CallBackCustomer");
        assertThat(complaint.complaint().outcome()).isEmpty();
        complaint.does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5));
        assertThat(complaint.complaint().outcome()).contains("CLOSE");
    }

    private void assertGivenUp() {
        assertThat(complaint.complaint().status()).isEqualTo(Status.FED_BACK);
        assertThat(List.of(ClockId.K13, ClockId.K20))
                .noneMatch(answer -> clock(answer).isRunning());
        assertThat(noted(Event.NOTICE_SENT))
                .noneMatch(entry -> "RESULT".equals(entry.detail().get("purpose")));
        assertThat(noted(Event.NOTICE_FAILED)).anySatisfy(entry -> assertThat(entry.detail())
                .isEqualTo(Map.of("purpose", "RESULT", "outcome", "NO_ADDRESS")));
    }

    private void handledOnLandline() {
        var landline = new HashMap<String, Object>();
        landline.put("contactPhone", "0571-88888888");
        landline.put("contactEmail", null);
        complaint.registered(landline).jobs().does("first-contact-agent", "Task_AcknowledgeByPhone", Steps.contact());
        handled();
    }

    private void handledAnonymously() {
        complaint
                .registered(anonymous())
                .jobs()
                .does("first-contact-agent", "Task_AcknowledgeByPhone", Steps.contact());
        handled();
    }

    private void handled() {
        complaint
                .does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse())
                .does("technical-dept", "Task_InvestigateComplaint", Steps.investigation())
                .does("technical-dept", "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation());
    }

    private List<String> written(String purpose) {
        return notices.queryForList(
                "select body from notice where complaint = ? and purpose = ?",
                String.class,
                complaint.number().value(),
                purpose);
    }

    private void attempt(String channel) {
        complaint.does("customer-service-center", "Task_GiveFeedback", Steps.notReached(channel));
    }
}
