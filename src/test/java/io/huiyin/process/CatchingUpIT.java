package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.deadline.ClockId;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Stages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Huiyin was down for a month: the engine's own job executor catches up with all limits of all complaints (S-09). */
class CatchingUpIT extends ComplaintJourneys {

    private static final int COMPLAINTS = 5;
    private static final List<ClockId> OVERDUE =
            List.of(ClockId.K07, ClockId.K08, ClockId.K09, ClockId.K12, ClockId.K20);

    /** And the target of a reply, of which whoever has the work is only reminded. */
    private static final int MISSED = OVERDUE.size() + 1;

    /** When a step that got in another's way is tried again. */
    private static final Duration LATER = Duration.ofMinutes(6);

    private final List<Journey> all = new ArrayList<>();
    private JobExecutor executor;

    @BeforeEach
    void severalComplaintsUnderInvestigation() {
        for (int i = 0; i < COMPLAINTS; i++) {
            all.add(Stages.responded(new Journey(engine, complaints), Map.of("urgentContent", true)));
        }
        ClockUtil.setCurrentTime(Date.from(MONDAY.plus(days(30))));
        executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    @AfterEach
    void forgetThem() {
        all.forEach(Journey::forget);
    }

    @Test
    void everyLimitIsMissedOnceAndNobodyIsToldTwice() {
        start();
        assertEachMissedOnce();

        start();
        assertEachMissedOnce();
    }

    /** Runs Huiyin until nothing is due any more, then stops it. */
    private void start() {
        executor.start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> due() == 0);
            ClockUtil.setCurrentTime(
                    Date.from(ClockUtil.getCurrentTime().toInstant().plus(LATER)));
            await().atMost(Duration.ofSeconds(60)).until(() -> due() == 0);
        } finally {
            executor.shutdown();
        }
    }

    private long due() {
        return engine.getManagementService().createJobQuery().executable().count();
    }

    private void assertEachMissedOnce() {
        for (var journey : all) {
            complaint = journey;
            assertThat(noted(Event.LIMIT_MISSED)).hasSize(MISSED);
            assertThat(complaint.openTasks()).contains("Task_InvestigateComplaint");
            assertThat(OVERDUE).allSatisfy(limit -> {
                assertThat(clock(limit).missedAt()).isEqualTo(clock(limit).dueAt());
                assertThat(complaint.escalations(limit)).isEqualTo(1);
                assertThat(told(limit)).isNotEmpty().allSatisfy((reader, times) -> assertThat(times)
                        .isEqualTo(1));
            });
        }
    }
}
