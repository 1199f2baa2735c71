package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Status;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
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
    void whoDoesNotAnswerTheCallIsCalledAgain() {
        Stages.fedBack(complaint, Map.of()).does("customer-service-dept", "Task_CallBackCustomer", Steps.notAnswered());

        assertThat(complaint.openTasks()).contains("Task_CallBackCustomer");
        assertThat(complaint.complaint().outcome()).isEmpty();
        complaint.does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5));
        assertThat(complaint.complaint().outcome()).contains("CLOSE");
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
