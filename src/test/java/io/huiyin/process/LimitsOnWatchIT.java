package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Channel;
import io.huiyin.deadline.ClockId;
import io.huiyin.intake.HandlingProcess;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every limit of the diagram fires when it is due, once, and not at all when it was met (S-09). */
class LimitsOnWatchIT extends ComplaintJourneys {

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    @Autowired
    private HandlingProcess process;

    @ParameterizedTest
    @EnumSource
    void aLimitThatRunsOutIsMissedOnceAndStartsOneLadder(Watched limit) {
        limit.reach(complaint);
        var due = clock(limit.clock()).dueAt();
        assertThat(timer(limit)).isEqualTo(due);
        complaint.at(due.minusSeconds(1));
        assertThat(complaint.escalations(limit.clock())).isZero();

        complaint.at(due.plusSeconds(1));
        assertThat(complaint.passed()).contains(limit.boundaryEvent());
        complaint.after(days(1));

        assertThat(clock(limit.clock()).missedAt()).isEqualTo(due);
        assertThat(complaint.escalations(limit.clock())).isEqualTo(1);
        assertThat(told(limit.clock()))
                .isNotEmpty()
                .allSatisfy((reader, times) -> assertThat(times).as(reader).isEqualTo(1));
        assertThat(noted(Event.LIMIT_MISSED))
                .filteredOn(entry -> entry.detail().containsValue(limit.clock().label()))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aLimitThatWasMetIsNeverMissedNotEvenByATimerThatIsAboutToFire(Watched limit) {
        limit.reach(complaint);
        var due = clock(limit.clock()).dueAt();
        limit.meet(complaint);
        complaint.waiting(limit.boundaryEvent()).ifPresent(timer -> {
            assertThat(timer.getDuedate().toInstant()).isEqualTo(NEVER);
            complaint.fire(limit.boundaryEvent());
        });

        complaint.at(due.plusSeconds(1));

        assertThat(clock(limit.clock()).isMissed()).isFalse();
        assertThat(complaint.escalations(limit.clock())).isZero();
        assertThat(told(limit.clock())).isEmpty();
    }

    @Test
    void theTimerOfAMetLimitEndsWhereNothingIsStarted() {
        Stages.investigated(complaint, Map.of()).fire(Watched.K07.boundaryEvent());

        assertThat(complaint.passed())
                .contains("EndEvent_DepartmentReplyMissed", "EndEvent_ClockHadStopped")
                .doesNotContain("EndEvent_EscalationStarted");
    }

    @Test
    void theSealOfAComplaintThatWasNotHandledIsOnWatchFromItsEnd() {
        complaint.registered(Map.of()).jobs();
        process.withdraw(complaint.number(), "It works again", "customer", Channel.APP);
        complaint.does("customer-service-center", "Task_ConfirmWithdrawal", Steps.withdrawal(true));

        complaint.at(clock(ClockId.K15_SEAL).dueAt());

        assertThat(complaint.openTasks()).contains("Task_SignEnding");
        assertThat(complaint.passed()).contains("BoundaryEvent_EndingSealLimit");
        assertThat(complaint.escalations(ClockId.K15_SEAL)).isEqualTo(1);
    }

    @Test
    void theEndOfTheTimeForAnAnswerIsMissedOnceAndClosesTheSurvey() {
        Stages.fedBack(complaint, Map.of());
        complaint.at(clock(ClockId.K16).dueAt().plusSeconds(1));

        assertThat(complaint.complaint().outcome()).contains("NO_RESPONSE");
        assertThat(complaint.openTasks()).doesNotContain("Task_CallBackCustomer");
        assertThat(complaint.escalations(ClockId.K16)).isEqualTo(1);
    }

    @Test
    void whoHasTheTaskIsWarnedOnceBeforeTheLimit() {
        complaint.registered(Map.of()).jobs().after(hours(18)).after(hours(1));

        assertThat(clock(ClockId.K05).warned()).containsExactly("75%");
        assertThat(complaint.escalations(ClockId.K05)).isZero();
        assertThat(noted(Event.LIMIT_WARNED)).hasSize(1);
    }

    private Instant timer(Watched limit) {
        return complaint
                .waiting(limit.boundaryEvent())
                .orElseThrow()
                .getDuedate()
                .toInstant();
    }
}
