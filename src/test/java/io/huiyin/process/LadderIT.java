package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.audit.VerifyCourses;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.deadline.ClockId;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways through the ladder of a missed limit (S-09). */
class LadderIT extends ComplaintJourneys {

    private static final String ANSWER = "Task_AnswerForMissedDeadline";

    @Autowired
    private VerifyCourses verifyCourses;

    @Test
    void whoAnswersForAMissedLimitLeavesTheReasonOnTheRecord() {
        lateFirstResponse();
        complaint.does("csc-supervisor", ANSWER, Steps.reason());

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
    void whoAnswersIsShownWhichLimitWasMissedAndWhetherItIsStillOpen() {
        lateFirstResponse();
        assertThat(knownAt(ANSWER))
                .contains("\"missed\":[", "First response", "\"due\":\"4 Nov 2025 09:00\"", "not yet");

        complaint.does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse());

        assertThat(knownAt(ANSWER)).contains("\"reached\":\"4 Nov 2025");
    }

    @Test
    void managementIsToldWhenTwiceTheTimeIsUsedUp() {
        lateFirstResponse();
        complaint.at(MONDAY.plus(hours(48)));

        assertThat(stillOpen()).containsExactly("management");
        assertThat(complaint.openTasks()).contains(ANSWER, "Task_GiveFirstResponse");
    }

    @Test
    void managementIsToldOfWhatStaysOpenAlsoWhenSomebodyHasAnsweredForIt() {
        lateFirstResponse();
        complaint.does("csc-supervisor", ANSWER, Steps.reason()).at(MONDAY.plus(hours(48)));

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

    @Test
    void onlyTheHeadOfTheResponsibleDepartmentIsToldAndAskedOfHisLimit() {
        head("qian", "technical-dept");
        head("zhao", "legal-dept");
        lateSolution("technical-dept");

        assertThat(told(ClockId.K08)).containsKey("qian").doesNotContainKeys("zhao", "dept-head");
        var question = complaint.task(ANSWER).getId();
        assertThat(complaint.candidateGroups(ANSWER)).isEmpty();
        assertThatThrownBy(() -> complaint.does("zhao", ANSWER, Steps.reason()))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> complaint.as(
                        "csc-supervisor", () -> engine.getTaskService().setAssignee(question, "zhao")))
                .hasMessageContaining("this step is not for zhao");

        complaint.does("qian", ANSWER, Steps.reason());

        assertThat(complaint.openTasks()).doesNotContain(ANSWER);
    }

    @Test
    void allHeadsAreToldAndAskedWhereTheDepartmentHasNone() {
        head("zhao", "legal-dept");
        lateSolution("technical-dept");

        assertThat(told(ClockId.K08)).containsKeys("zhao", "dept-head");
        assertThat(complaint.candidateGroups(ANSWER)).containsExactly("dept-head");
    }

    @Test
    void theHeadOfTheDepartmentHearsAlsoOfALateStepThatIsDoneBeforeItsTimerFires() {
        head("qian", "technical-dept");
        head("zhao", "legal-dept");
        complaint.registered(Map.of()).jobs();
        complaint.holding("BoundaryEvent_FirstResponseLimit").at(MONDAY.plus(hours(25)));

        complaint.does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse());

        assertThat(told(ClockId.K05)).containsKey("qian").doesNotContainKeys("zhao", "dept-head");
    }

    /** Other tests of the same application count on there being one head. */
    @AfterEach
    void theOtherHeadsLeave() {
        List.of("qian", "zhao").forEach(engine.getIdentityService()::deleteUser);
    }

    private void head(String user, String department) {
        var users = engine.getIdentityService();
        var head = users.newUser(user);
        head.setEmail(user + "@example.com");
        users.saveUser(head);
        users.createMembership(user, "dept-head");
        users.createMembership(user, department);
    }

    private void lateSolution(String department) {
        Stages.responded(complaint, Map.of());
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "deadlineEscalation",
                        complaint.number().value(),
                        Map.of("missedClock", ClockId.K08.name(), "responsibleDepartment", department));
        complaint.jobs();
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
