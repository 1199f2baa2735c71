package io.huiyin.escalation.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Refused;
import io.huiyin.deadline.ClockEvent;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockLedgers;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Limit;
import io.huiyin.testing.PassedElements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlineEscalationProcessTest {

    private static final Instant RECEIVED = Instant.parse("2025-11-03T02:00:00Z");
    private static final Map<String, Object> ANSWER =
            Map.of("reasonCode", "STAFF_SHORTAGE", "explanation", "Two of four agents were ill.");

    private final LimitedWork work = new LimitedWork();
    private final Clocks clocks = work.bean(Clocks.class);

    @BeforeEach
    void open() {
        work.reset();
    }

    @AfterAll
    void close() {
        work.close();
    }

    @Test
    void aMissedLimitIsRecordedToldAndAskedAbout() {
        var number = missedFirstResponse();

        assertThat(clocks.ledger(number).state(ClockId.K05).orElseThrow().missedAt())
                .isEqualTo(after(24));
        assertThat(work.told())
                .containsExactly(
                        number + " K05 MISSED csc-supervisor",
                        number + " K05 MISSED dept-head",
                        number + " K05 MISSED wang");
        assertThat(asked("csc-supervisor")).isEqualTo(1);
        var question = work.task("Task_AnswerForMissedDeadline");
        assertThat(question.getDueDate().toInstant()).isEqualTo(after(48));
        assertThat(work.engine().getFormService().getDeployedTaskForm(question.getId()))
                .isNotEmpty();
        assertThat(ladder().getBusinessKey()).isEqualTo(number.value());
        assertThat(work.task("Task_Work")).isNotNull();
    }

    @Test
    void theAnswerGoesToTheLedgerAndTheCaseLog() {
        var number = missedFirstResponse();
        work.engine().getIdentityService().setAuthenticatedUserId("zhang");
        answer(ANSWER);
        work.engine().getIdentityService().clearAuthentication();

        assertThat(ended("EndEvent_DeadlineAnsweredFor")).isEqualTo(1);
        assertThat(clocks.ledger(number).events()).anySatisfy(event -> {
            assertThat(event.kind()).isEqualTo(ClockEvent.Kind.ANSWERED);
            assertThat(event.by()).isEqualTo("zhang");
            assertThat(event.reason()).isEqualTo("STAFF_SHORTAGE");
        });
        assertThat(work.bean(CaseLog.class).of(number)).last().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(CaseEntry.Event.LIMIT_ANSWERED);
            assertThat(entry.detail()).containsEntry("explanation", "Two of four agents were ill.");
        });
    }

    @ParameterizedTest(name = "{0}, {1}: {2} is refused")
    @CsvSource(
            delimiter = '|',
            value = {
                "               | It was a long day. | reasonCode",
                "OVERLOOKED     |                    | explanation",
                "<b>late</b>    | It was a long day. | reasonCode"
            })
    void anAnswerWithoutReasonIsRefusedAndTheQuestionStays(String code, String explanation, String field) {
        missedFirstResponse();
        var answer = new java.util.HashMap<String, Object>();
        answer.put("reasonCode", code);
        answer.put("explanation", explanation);

        assertThatThrownBy(() -> answer(answer)).satisfies(e -> assertThat(Stream.iterate(e, Throwable::getCause)
                        .takeWhile(cause -> cause != null)
                        .filter(Refused.class::isInstance)
                        .map(cause -> ((Refused) cause).field()))
                .containsExactly(field));
        assertThat(work.task("Task_AnswerForMissedDeadline")).isNotNull();
    }

    @Test
    void managementIsToldAtTwiceTheHoursWhenTheLimitIsStillOpen() {
        var number = missedFirstResponse();
        work.now(after(47));
        work.runDueJobs();
        assertThat(work.told()).hasSize(3);
        work.now(after(48));
        work.runDueJobs();

        assertThat(work.told()).hasSize(4).contains(number + " K05 STILL_OPEN management");
        assertThat(ended("EndEvent_ManagementTold")).isEqualTo(1);
        assertThat(work.task("Task_AnswerForMissedDeadline")).isNotNull();
    }

    @Test
    void managementIsNotToldWhenTheClockHasStopped() {
        var number = missedFirstResponse();
        clocks.stop(number, ClockId.K05, after(30), "agent", "answered");
        work.now(after(48));
        work.runDueJobs();

        assertThat(work.told()).hasSize(3);
        assertThat(ended("EndEvent_ClockStopped")).isEqualTo(1);
    }

    @Test
    void aLimitInWorkingDaysIsStillOpenOneWorkingDayLater() {
        var number = work.begin(RECEIVED);
        clocks.stop(number, ClockId.K05, RECEIVED.plusSeconds(1), "agent", null);
        work.inTransaction(() -> clocks.start(number, ClockId.K13, 1, RECEIVED, Limit.workingDays(1), "system", null));
        work.now(Instant.parse("2025-11-04T10:00:00Z"));
        work.runDueJobs();

        assertThat(work.timer("stillOpen").getDuedate().toInstant()).isEqualTo(Instant.parse("2025-11-05T10:00:00Z"));
    }

    @Test
    void aTargetIsOnlyRemindedOf() {
        var number = work.begin(RECEIVED);
        work.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "deadlineEscalation", number.value(), Map.of("missedClock", "K06_REPLY", "handler", "zhao"));
        work.runDueJobs();

        assertThat(work.told()).containsExactly(number + " K06_REPLY MISSED zhao");
        assertThat(ended("EndEvent_ReminderSent")).isEqualTo(1);
    }

    @Test
    void aTimerThatFiresAfterItsClockStoppedDoesNothing() {
        var number = work.begin(RECEIVED);
        var timer = work.timer("due(execution, 'K05')");
        stopBehindTheTimersBack(number);
        work.now(after(25));
        work.engine().getManagementService().executeJob(timer.getId());

        assertThat(ended("EndEvent_ClockHadStopped")).isEqualTo(1);
        assertThat(clocks.ledger(number).state(ClockId.K05).orElseThrow().isMissed())
                .isFalse();
        assertThat(ladders()).isZero();
    }

    @Test
    void aStepDoneLateBeforeItsTimerFiredIsEscalatedOnce() {
        var number = work.begin(RECEIVED);
        work.now(after(26));
        clocks.stop(number, ClockId.K05, after(26), "agent", "answered late");
        work.runDueJobs();

        assertThat(work.told())
                .containsExactly(
                        number + " K05 MISSED csc-supervisor",
                        number + " K05 MISSED dept-head",
                        number + " K05 MISSED wang");
        assertThat(ladders()).isEqualTo(1);
    }

    @Test
    void afterARestartThirtyOverdueLimitsAreCaughtUpAndNobodyIsToldTwice() {
        var numbers = new ArrayList<ComplaintNumber>();
        for (int i = 0; i < 30; i++) {
            numbers.add(work.begin(RECEIVED.plusSeconds(i)));
        }
        work.now(after(30));
        var jobs = ((ProcessEngineConfigurationImpl) work.engine().getProcessEngineConfiguration()).getJobExecutor();
        jobs.start();
        try {
            await().atMost(Duration.ofSeconds(90)).until(() -> work.due().isEmpty() && ladders() == 30);
        } finally {
            jobs.shutdown();
        }

        var expected = numbers.stream()
                .flatMap(number -> Stream.of("csc-supervisor", "dept-head", "wang")
                        .map(person -> number + " K05 MISSED " + person))
                .toList();
        assertThat(work.told()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(asked("csc-supervisor")).isEqualTo(30);
        assertThat(work.engine().getRuntimeService().createIncidentQuery().count())
                .isZero();
    }

    private ComplaintNumber missedFirstResponse() {
        var number = work.begin(RECEIVED);
        work.now(after(24));
        work.runDueJobs();
        return number;
    }

    private void stopBehindTheTimersBack(ComplaintNumber number) {
        work.bean(ClockLedgers.class)
                .append(
                        number,
                        new ClockEvent(
                                ClockId.K05, 1, 2, ClockEvent.Kind.STOPPED, after(1), null, null, "agent", null));
    }

    private void answer(Map<String, Object> values) {
        work.engine()
                .getTaskService()
                .complete(work.task("Task_AnswerForMissedDeadline").getId(), values);
    }

    private long asked(String group) {
        return work.engine()
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("Task_AnswerForMissedDeadline")
                .taskCandidateGroup(group)
                .count();
    }

    private long ended(String event) {
        return work.engine().getHistoryService().createHistoricProcessInstanceQuery().list().stream()
                .filter(process ->
                        PassedElements.of(process.getId(), work.engine()).contains(event))
                .count();
    }

    private long ladders() {
        return work.engine()
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("Task_AnswerForMissedDeadline")
                .count();
    }

    private ProcessInstance ladder() {
        return work.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("deadlineEscalation")
                .singleResult();
    }

    private static Instant after(int hours) {
        return RECEIVED.plus(Duration.ofHours(hours));
    }
}
