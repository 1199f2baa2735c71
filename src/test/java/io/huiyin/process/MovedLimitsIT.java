package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.Channel;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.Priority;
import io.huiyin.deadline.ClockId;
import io.huiyin.intake.HandlingProcess;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When the investigation finds more than the customer told, waiting timers and open tasks move; the first promise stays (S-11). */
class MovedLimitsIT extends ComplaintJourneys {

    @Autowired
    private HandlingProcess process;

    @Test
    void urgencyThatIsFoundLaterShortensWhatWaits() {
        withAnOpenCallBack();
        var promised = MONDAY.plus(hours(120));
        assertThat(clock(ClockId.K08).dueAt()).isEqualTo(promised);
        assertThat(callBackDue()).isEqualTo(promised);

        investigate(Steps.with(Steps.investigation(), Map.of("urgentContentFound", true)));

        assertThat(complaint.complaint().priority()).contains(Priority.URGENT);
        assertThat(clock(ClockId.K08).dueAt()).isEqualTo(MONDAY.plus(hours(24)));
        assertThat(clock(ClockId.K08).firstDueAt()).isEqualTo(promised);
        assertThat(timer("Solution")).isEqualTo(MONDAY.plus(hours(24)));
        assertThat(timer("UrgentCompletion")).isEqualTo(MONDAY.plus(hours(48)));
        assertThat(callBackDue()).isEqualTo(MONDAY.plus(hours(24)));
        assertThat(complaint.task("Task_ConfirmWithdrawal").getPriority()).isEqualTo(90);
    }

    @Test
    void aLongerTrackMovesTheCompletionAndStartsTheJointClosure() {
        Stages.responded(complaint, Map.of());
        var promised = clock(ClockId.K12).dueAt();
        assertThat(timer("Completion")).isEqualTo(promised);

        investigate(Steps.jointInvestigation(Map.of("complexTechnical", true)));

        assertThat(complaint.complaint().track()).contains(HandlingTrack.COMPLEX);
        assertThat(clock(ClockId.K12).firstDueAt()).isEqualTo(promised);
        assertThat(clock(ClockId.K12).dueAt()).isEqualTo(Instant.parse("2025-11-24T10:00:00Z"));
        assertThat(timer("Completion")).isEqualTo(clock(ClockId.K12).dueAt());
        assertThat(timer("JointClosure")).isEqualTo(clock(ClockId.K14).dueAt());
        assertThat(clock(ClockId.K06_VERIFY).isRunning()).isFalse();
        assertThat(due("Task_CoordinateJointHandling"))
                .isEqualTo(clock(ClockId.K08).dueAt());
    }

    @Test
    void aLimitThatMovesIntoThePastIsMissedAtOnceAndOnce() {
        Stages.responded(complaint, Map.of()).after(hours(30));

        investigate(Steps.with(Steps.investigation(), Map.of("urgentContentFound", true)));
        complaint.after(hours(1));

        assertThat(clock(ClockId.K08).missedAt()).isEqualTo(MONDAY.plus(hours(30)));
        assertThat(complaint.escalations(ClockId.K08)).isEqualTo(1);
        assertThat(complaint.openTasks()).contains("Task_ProposeSolution");
    }

    private void withAnOpenCallBack() {
        Stages.responded(complaint, Map.of());
        process.withdraw(complaint.number(), "It works again", "customer", Channel.APP);
    }

    private void investigate(Map<String, Object> finding) {
        complaint.does("technical-dept", "Task_InvestigateComplaint", finding);
    }

    private Instant callBackDue() {
        return due("Task_ConfirmWithdrawal");
    }

    private Instant due(String task) {
        return complaint.task(task).getDueDate().toInstant();
    }

    private Instant timer(String limit) {
        return complaint
                .waiting("BoundaryEvent_" + limit + "Limit")
                .orElseThrow()
                .getDuedate()
                .toInstant();
    }
}
