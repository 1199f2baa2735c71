package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.audit.VerifyCourses;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.deadline.ClockId;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways through the ladder of a missed limit (S-09). */
class LadderIT extends ComplaintJourneys {

    @Autowired
    private VerifyCourses verifyCourses;

    @Test
    void whoAnswersForAMissedLimitLeavesTheReasonOnTheRecord() {
        lateFirstResponse();
        complaint.does("csc-supervisor", "Task_AnswerForMissedDeadline", Steps.reason());

        assertThat(clock(ClockId.K05).answered()).isTrue();
        assertThat(noted(Event.LIMIT_ANSWERED)).singleElement().satisfies(answer -> assertThat(answer.detail())
                .containsValue("Two colleagues are ill"));
        assertThat(complaint.openTasks()).containsExactly("Task_GiveFirstResponse");
        assertThat(complaint.passed()).contains("EndEvent_DeadlineAnsweredFor");
        assertThat(verifyCourses.verify(complaint.number()).firstBroken())
                .as("clocks and course tell the same")
                .isEmpty();
    }

    @Test
    void managementIsToldWhenTwiceTheTimeIsUsedUp() {
        lateFirstResponse();
        complaint.at(MONDAY.plus(hours(48)));

        assertThat(stillOpen()).containsExactly("management");
        assertThat(complaint.openTasks()).contains("Task_AnswerForMissedDeadline", "Task_GiveFirstResponse");
    }

    @Test
    void managementIsToldOfWhatStaysOpenAlsoWhenSomebodyHasAnsweredForIt() {
        lateFirstResponse();
        complaint
                .does("csc-supervisor", "Task_AnswerForMissedDeadline", Steps.reason())
                .at(MONDAY.plus(hours(48)));

        assertThat(stillOpen()).containsExactly("management");
    }

    @Test
    void managementHearsNothingOfALateStepThatIsDone() {
        lateFirstResponse();
        complaint
                .does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse())
                .at(MONDAY.plus(hours(48)));

        assertThat(stillOpen()).isEmpty();
        assertThat(complaint.passed()).contains("EndEvent_ClockStopped");
    }

    @Test
    void aLateStepThatIsDoneBeforeItsTimerFiresIsEscalatedAllTheSame() {
        complaint.registered(Map.of()).jobs();
        complaint.holding("BoundaryEvent_FirstResponseLimit").at(MONDAY.plus(hours(25)));

        complaint.does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse());

        assertThat(complaint.escalations(ClockId.K05)).isEqualTo(1);
        assertThat(clock(ClockId.K05).missedAt()).isEqualTo(MONDAY.plus(hours(24)));
    }

    @Test
    void nobodyAnswersForATarget() {
        Stages.responded(complaint, Map.of());
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "deadlineEscalation",
                        complaint.number().value(),
                        Map.of("missedClock", ClockId.K06_REPLY.name(), "handler", "technical-dept"));
        complaint.jobs();

        assertThat(complaint.passed()).contains("EndEvent_ReminderSent");
        assertThat(complaint.openTasks()).containsExactly("Task_InvestigateComplaint");
        assertThat(told(ClockId.K06_REPLY)).containsOnlyKeys("technical-dept");
    }

    private void lateFirstResponse() {
        complaint.registered(Map.of()).jobs().at(MONDAY.plus(hours(24)));
    }

    private List<String> stillOpen() {
        return notices.queryForList(
                "select reader from notice where complaint = ? and purpose = 'DEADLINE_STILL_OPEN'",
                String.class,
                complaint.number().value());
    }
}
