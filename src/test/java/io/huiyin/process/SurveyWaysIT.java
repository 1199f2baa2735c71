package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.closure.Scores;
import io.huiyin.closure.SurveyAnswer;
import io.huiyin.closure.Surveys;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.NotNow;
import io.huiyin.deadline.ClockId;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The survey of a round: answered online, reminded of, or left unanswered (S-23). */
class SurveyWaysIT extends ComplaintJourneys {

    private static final String SCORE = "satisfactionScore";

    @Autowired
    private Surveys surveys;

    @Test
    void anAnswerThroughTheLinkEndsTheCall() {
        Stages.fedBack(complaint, Map.of());
        answerOnline(5);
        complaint.jobs();

        assertThat(complaint.openTasks()).isNotEmpty().containsOnly("Task_SignRecord");
        assertThat(complaint.complaint().outcome()).contains("CLOSE");
        assertThat(noted(Event.SURVEY_ANSWERED)).singleElement().satisfies(answer -> assertThat(answer.detail())
                .containsEntry("method", "ONLINE")
                .containsEntry(SCORE, 100));
    }

    @Test
    void whoAnsweredOnThePhoneCannotAnswerThroughTheLinkAsWell() {
        Stages.fedBack(complaint, Map.of()).does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5));

        assertThatThrownBy(() -> answerOnline(1)).isInstanceOf(NotNow.class);
        assertThat(noted(Event.SURVEY_ANSWERED)).hasSize(1);
    }

    @Test
    void whoGaveTheFeedbackDoesNotAskHowItWas() {
        Stages.fedBack(complaint, Map.of());
        var call = complaint.task("Task_CallBackCustomer").getId();
        engine.getTaskService().addCandidateUser(call, "customer-service-center");

        assertThatThrownBy(() -> complaint.does("customer-service-center", "Task_CallBackCustomer", Steps.callBack(5)))
                .hasMessageContaining("Somebody else");
    }

    @Test
    void aLowScoreGivenOnlineStartsTheNextRound() {
        Stages.fedBack(complaint, Map.of());
        answerOnline(4);
        complaint.jobs();

        assertThat(complaint.complaint().round()).isEqualTo(2);
        assertThat(complaint.openTasks()).containsExactly("Task_InvestigateComplaint");
    }

    @Test
    void theHandlerNeverReadsTheScore() {
        Stages.fedBack(complaint, Map.of());
        var task = complaint.tasks("Task_SignRecord").get(0).getId();
        var tasks = engine.getTaskService();
        answerOnline(4);

        assertThat(tasks.getVariable(task, SCORE)).isEqualTo(80);
        complaint.as("technical-dept", () -> {
            assertThat(tasks.getVariables(task)).isNotEmpty().doesNotContainKey(SCORE);
            assertThat(tasks.getVariable(task, SCORE)).isNull();
            assertThat(tasks.<TypedValue>getVariableTyped(task, SCORE)).isNull();
            assertThat(engine.getFormService().getTaskFormVariables(task))
                    .isNotEmpty()
                    .doesNotContainKey(SCORE);
        });
        complaint.jobs();
        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .variableName(SCORE)
                        .count())
                .isZero();
    }

    @Test
    void whoIsToldTheResultWhenTheTimeForAnAnswerIsOverIsSentNoLink() {
        Stages.handled(complaint, Map.of())
                .holding("BoundaryEvent_NoAnswerLimit")
                .after(days(31))
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback());

        assertThat(sent("SURVEY")).isZero();
        assertThat(complaint.openTasks()).contains("Task_CallBackCustomer");
    }

    @Test
    void whoDoesNotAnswerIsRemindedThreeTimes() {
        Stages.fedBack(complaint, Map.of());
        dayByDay(29);

        assertThat(sent("SURVEY_REMINDER")).isEqualTo(3);
        assertThat(complaint.openTasks()).contains("Task_CallBackCustomer");
    }

    @Test
    void theCustomerIsKeptInformedEveryTenDaysAndThatIsNoMissedLimit() {
        Stages.fedBack(complaint, Map.of()).sign("Task_SignRecord");
        dayByDay(32);

        assertThat(sent("FOLLOW_UP")).isEqualTo(3);
        assertThat(complaint.complaint().outcome()).contains("NO_RESPONSE");
        assertThat(clock(ClockId.K18).isMissed()).isFalse();
    }

    @Test
    void theCustomerHearsOnTheAgreedDateAndUntilHisComplaintIsClosed() {
        Stages.handled(complaint, Map.of())
                .does(
                        "customer-service-center",
                        "Task_GiveFeedback",
                        Steps.with(Steps.feedback(), Map.of("followUpAt", "2025-11-07")));
        assertThat(knownAt("Task_CallBackCustomer")).contains("\"followUpAt\":\"7 Nov 2025\"");
        answerOnline(5);
        complaint.jobs();

        complaint.at(Instant.parse("2025-11-07T02:00:00Z"));
        assertThat(sent("FOLLOW_UP")).isEqualTo(1);
        assertThat(clock(ClockId.K18).reason()).isEqualTo("INFORMED");

        complaint.at(Instant.parse("2025-11-17T02:00:00Z"));
        assertThat(sent("FOLLOW_UP")).isEqualTo(2);
        assertThat(complaint.openTasks()).contains("Task_SignRecord");
    }

    @Test
    void aReminderAfterTheAnswerIsNotSent() {
        Stages.fedBack(complaint, Map.of());
        answerOnline(5);
        complaint.jobs().after(days(15));

        assertThat(sent("SURVEY_REMINDER")).isZero();
    }

    /** A little more than days: the engine repeats the last run of a cycle that fires in the very millisecond it is due. */
    private void dayByDay(int days) {
        for (int day = 0; day < days; day++) {
            complaint.after(days(1).plusSeconds(1));
        }
    }

    private void answerOnline(int score) {
        var link = surveys.invite(complaint.number(), 1);
        var survey = surveys.find(link.substring(link.lastIndexOf('/') + 1)).orElseThrow();
        surveys.answer(survey, new SurveyAnswer(new Scores(score, score, score, score, score), null));
    }

    private long sent(String purpose) {
        return noted(Event.NOTICE_SENT).stream()
                .filter(entry -> purpose.equals(entry.detail().get("purpose")))
                .count();
    }
}
