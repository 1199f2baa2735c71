package io.huiyin.deadline.bpmn;

import static io.huiyin.deadline.Limit.calendarDays;
import static io.huiyin.deadline.Limit.hours;
import static io.huiyin.deadline.Limit.workingDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Priority;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockState;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Limit;
import io.huiyin.deadline.Limits;
import io.huiyin.deadline.UsedCalendar;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.escalation.bpmn.LimitedWork;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimersProcessTest {

    private static final Instant RECEIVED = at("2025-11-03T10:00");
    private static final Instant NEVER = ModelDate.NEVER.toInstant();

    private final LimitedWork work = new LimitedWork();
    private final Clocks clocks = work.bean(Clocks.class);
    private ComplaintNumber number;

    @BeforeEach
    void begin() {
        work.reset();
        number = work.begin(RECEIVED);
    }

    @AfterAll
    void close() {
        work.close();
    }

    @Test
    void theClocksFromReceiptRunWithTheLimitsOfTheTable() {
        assertThat(clocks.ledger(number).running())
                .extracting(ClockState::clock, state -> state.limit().toString())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(ClockId.K02, "15 min"),
                        org.assertj.core.groups.Tuple.tuple(ClockId.K03, "2 h"),
                        org.assertj.core.groups.Tuple.tuple(ClockId.K05, "24 h"),
                        org.assertj.core.groups.Tuple.tuple(ClockId.K20, "15 d"));
    }

    @Test
    void aLimitThatDependsOnTheGradingIsNotInTheTable() {
        assertThatThrownBy(() -> work.bean(Limits.class).of(ClockId.K08))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("K08");
    }

    @Test
    void timersWaitForWhatTheLedgerSays() {
        assertThat(timer("due(execution, 'K05')")).isEqualTo(RECEIVED.plus(Duration.ofHours(24)));
        assertThat(timer("nextWarning")).isEqualTo(RECEIVED.plus(Duration.ofHours(18)));
        assertThat(timer("due(execution, 'K13')")).isEqualTo(NEVER);
        assertThat(timer("followUpCycle")).isEqualTo(NEVER);
    }

    @Test
    void theTaskShowsItsTightestLimit() {
        assertThat(work.task("Task_Work").getDueDate().toInstant()).isEqualTo(RECEIVED.plus(Duration.ofHours(24)));
        assertThat(work.task("Task_Work").getPriority()).isEqualTo(50);
    }

    @Test
    void aStartedClockWakesItsTimers() {
        start(ClockId.K13, workingDays(10));
        clocks.stop(number, ClockId.K05, RECEIVED.plusSeconds(60), "agent", null);
        start(ClockId.K06_REPLY, calendarDays(3));

        assertThat(timer("due(execution, 'K13')")).isEqualTo(at("2025-11-17T18:00"));
        assertThat(timer("nextWarning")).isEqualTo(at("2025-11-07T00:00"));
    }

    @Test
    void aLimitThatHasPassedBeforeItsTimerWaitsIsLeftAMinute() {
        var late = work.begin(RECEIVED.minus(Duration.ofDays(2)), RECEIVED);

        assertThat(work.timer(late, "due(execution, 'K05')").getDuedate().toInstant())
                .isEqualTo(RECEIVED.plusSeconds(60));
        assertThat(clocks.dueAt(late, ClockId.K05)).contains(RECEIVED.minus(Duration.ofDays(1)));
    }

    @Test
    void aNewLimitMovesTimersAndTheDueDateOfTheTask() {
        clocks.retarget(number, ClockId.K05, hours(12), "supervisor", "sooner");

        assertThat(timer("due(execution, 'K05')")).isEqualTo(RECEIVED.plus(Duration.ofHours(12)));
        assertThat(timer("nextWarning")).isEqualTo(RECEIVED.plus(Duration.ofHours(9)));
        assertThat(work.task("Task_Work").getDueDate().toInstant()).isEqualTo(RECEIVED.plus(Duration.ofHours(12)));
    }

    @Test
    void anotherPriorityMovesTheTaskInTheList() {
        work.inTransaction(() -> {
            var complaints = work.bean(Complaints.class);
            var complaint = complaints.get(number);
            complaint.prioritise(Priority.URGENT);
            complaints.save(complaint);
            clocks.retarget(number, ClockId.K05, hours(12), "supervisor", "urgent");
        });

        assertThat(work.task("Task_Work").getPriority()).isEqualTo(90);
    }

    @Test
    void aStoppedClockPutsItsTimersToRest() {
        clocks.stop(number, ClockId.K05, RECEIVED.plusSeconds(60), "agent", null);

        assertThat(timer("due(execution, 'K05')")).isEqualTo(NEVER);
        assertThat(timer("nextWarning")).isEqualTo(at("2025-11-14T00:00"));
    }

    @Test
    void aTaskWhoseOwnLimitsHaveEndedIsDueByTheNextLimitOfItsComplaint() {
        clocks.stop(number, ClockId.K02, RECEIVED.plusSeconds(60), "agent", null);
        clocks.stop(number, ClockId.K03, RECEIVED.plusSeconds(60), "agent", null);
        clocks.stop(number, ClockId.K05, RECEIVED.plusSeconds(60), "agent", null);

        assertThat(work.task("Task_Work").getDueDate().toInstant()).isEqualTo(at("2025-11-19T00:00"));
    }

    @Test
    void nothingMovesWhenTheStepIsRolledBack() {
        assertThatThrownBy(() -> work.inTransaction(() -> {
                    clocks.stop(number, ClockId.K05, RECEIVED.plusSeconds(60), "agent", null);
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(timer("due(execution, 'K05')")).isEqualTo(RECEIVED.plus(Duration.ofHours(24)));
        assertThat(clocks.dueAt(number, ClockId.K05)).isPresent();
    }

    @Test
    void aUserWithoutRightsOnTimersStillMovesThem() {
        work.engine().getProcessEngineConfiguration().setAuthorizationEnabled(true);
        work.engine().getIdentityService().setAuthenticatedUserId("agent");
        work.inTransaction(() -> clocks.retarget(number, ClockId.K05, hours(12), "agent", "sooner"));

        assertThat(work.engine().getIdentityService().getCurrentAuthentication().getUserId())
                .isEqualTo("agent");
        work.engine().getIdentityService().clearAuthentication();
        assertThat(timer("due(execution, 'K05')")).isEqualTo(RECEIVED.plus(Duration.ofHours(12)));
    }

    @Test
    void aWarningIsGivenOnceToThoseWhoHaveTheTask() {
        work.now(RECEIVED.plus(Duration.ofHours(19)));
        work.runDueJobs();
        clocks.warn(number, ClockId.K05, "75%", RECEIVED.plus(Duration.ofHours(20)));

        assertThat(work.told()).containsExactly(number + " K05 WARNING customer-service-center");
    }

    @Test
    void anAssigneeIsWarnedInPlaceOfHisGroup() {
        work.engine().getTaskService().setAssignee(work.task("Task_Work").getId(), "zhao");
        work.now(RECEIVED.plus(Duration.ofHours(19)));
        work.runDueJobs();

        assertThat(work.told()).containsExactly(number + " K05 WARNING zhao");
    }

    @Test
    void aTargetIsRemindedOfWhenItHasPassed() {
        start(ClockId.K06_REPLY, calendarDays(3));
        clocks.stop(number, ClockId.K05, RECEIVED.plusSeconds(60), "agent", null);
        work.now(at("2025-11-07T00:00"));
        work.runDueJobs();

        assertThat(work.told()).containsExactly(number + " K06_REPLY MISSED customer-service-center");
        assertThat(clocks.ledger(number).state(ClockId.K06_REPLY).orElseThrow().isMissed())
                .isTrue();
    }

    @Test
    void theLongClocksWarnTwoWorkingDaysBeforeAndTheLegalOneOnItsTenthDay() {
        clocks.stop(number, ClockId.K05, RECEIVED.plusSeconds(60), "agent", null);
        start(ClockId.K12, workingDays(7));
        work.now(at("2025-11-10T18:00"));
        work.runDueJobs();
        work.now(at("2025-11-14T00:00"));
        work.runDueJobs();

        assertThat(work.told())
                .containsExactly(
                        number + " K12 WARNING customer-service-center",
                        number + " K20 WARNING customer-service-center");
    }

    @Test
    void regularFeedbackComesInTheMorningOfTheLastDayOfItsClock() {
        start(ClockId.K18, calendarDays(10));
        assertThat(timer("followUpCycle")).isEqualTo(at("2025-11-13T09:00"));
        work.now(at("2025-11-13T09:00"));
        work.engine()
                .getManagementService()
                .executeJob(work.timer("followUpCycle").getId());
        clocks.stop(number, ClockId.K18, at("2025-11-13T09:00"), "system", "INFORMED");
        clocks.start(number, ClockId.K18, 1, at("2025-11-13T09:00"), calendarDays(10), "system", null);

        assertThat(timer("followUpCycle")).isEqualTo(at("2025-11-23T09:00"));
    }

    @Test
    void aChangedCalendarMovesTheTimersOnceAtTheNextStart() {
        var used = work.bean(UsedCalendar.class);
        start(ClockId.K13, workingDays(7));
        var job = work.timer("due(execution, 'K13')");
        used.remember(Map.of(2024, "as it was"));
        work.engine().getManagementService().setJobDuedate(job.getId(), ModelDate.NEVER);

        work.bean(CalendarChange.class).moveTimers();

        assertThat(timer("due(execution, 'K13')")).isEqualTo(at("2025-11-12T18:00"));
        assertThat(used.fingerprints()).isEqualTo(work.bean(WorkingDays.class).fingerprints());
        work.engine().getManagementService().setJobDuedate(job.getId(), ModelDate.NEVER);
        work.bean(CalendarChange.class).moveTimers();
        assertThat(timer("due(execution, 'K13')")).isEqualTo(NEVER);
    }

    @Test
    void theFirstStartOfAllRemembersItsCalendarAndMovesNothing() {
        var used = work.bean(UsedCalendar.class);
        start(ClockId.K13, workingDays(7));
        var job = work.timer("due(execution, 'K13')");
        used.remember(Map.of());
        work.engine().getManagementService().setJobDuedate(job.getId(), ModelDate.NEVER);

        work.bean(CalendarChange.class).moveTimers();

        assertThat(timer("due(execution, 'K13')")).isEqualTo(NEVER);
        assertThat(used.fingerprints()).isEqualTo(work.bean(WorkingDays.class).fingerprints());
    }

    private void start(ClockId clock, Limit limit) {
        clocks.start(number, clock, 1, RECEIVED, limit, "system", null);
    }

    private Instant timer(String expression) {
        return work.timer(expression).getDuedate().toInstant();
    }

    private static Instant at(String shanghai) {
        return LocalDateTime.parse(shanghai).atZone(WorkingDays.ZONE).toInstant();
    }
}
