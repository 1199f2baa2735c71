package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.archive.Disposal;
import io.huiyin.archive.Retain;
import io.huiyin.deadline.ClockId;
import io.huiyin.testing.Steps;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine's history of a complaint lives as long as its archive (R5.3.2, S-45). */
class HistoryOfComplaintIT extends ComplaintJourneys {

    @Autowired
    private Disposal disposal;

    @Autowired
    private Retain retain;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void nothingOfAComplaintGoesBeforeItsArchiveAndAllOfItGoesWithIt() {
        sealedWithAMissedLimit();
        assertThat(history())
                .extracting(HistoricProcessInstance::getRemovalTime)
                .hasSize(2)
                .containsOnlyNulls();

        var later = MONDAY.plus(days(3 * 366 + 40));
        complaint.at(later);
        inTransaction(() -> disposal.propose(complaint.number(), "archivist"));
        assertThat(history())
                .extracting(HistoricProcessInstance::getRemovalTime)
                .containsOnlyNulls();
        inTransaction(() -> disposal.confirm(complaint.number(), "auditor"));

        assertThat(history())
                .extracting(HistoricProcessInstance::getRemovalTime)
                .containsOnly(Date.from(later));
        assertThat(decisions()).isNotEmpty().containsOnly(Date.from(later));
    }

    @Test
    void aHoldKeepsWhatWasGoingToBeClearedAway() {
        sealedWithAMissedLimit();
        engine.getHistoryService()
                .setRemovalTimeToHistoricProcessInstances()
                .absoluteRemovalTime(Date.from(Instant.parse("2026-01-01T00:00:00Z")))
                .byIds(history().get(0).getId())
                .executeAsync();
        runBatches();
        assertThat(history())
                .extracting(HistoricProcessInstance::getRemovalTime)
                .anyMatch(Objects::nonNull);

        inTransaction(() -> retain.hold(complaint.number(), "Lawsuit", "archivist"));

        assertThat(history())
                .extracting(HistoricProcessInstance::getRemovalTime)
                .containsOnlyNulls();
    }

    private void sealedWithAMissedLimit() {
        complaint.registered(Map.of()).jobs().after(hours(25));
        assertThat(complaint.escalations(ClockId.K05)).isEqualTo(1);
        complaint
                .does("csc-supervisor", "Task_AnswerForMissedDeadline", Steps.reason())
                .does("technical-dept", "Task_GiveFirstResponse", Steps.notOurs())
                .does("csc-supervisor", "Task_DispatchComplaint", Steps.refuseAs("NOT_ACCEPTED"))
                .sign("Task_SignEnding");
        assertThat(complaint.isOver()).isTrue();
    }

    private List<HistoricProcessInstance> history() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(complaint.number().value())
                .listPage(0, 100);
    }

    private List<Date> decisions() {
        return history().stream()
                .flatMap(instance -> engine
                        .getHistoryService()
                        .createHistoricDecisionInstanceQuery()
                        .rootDecisionInstancesOnly()
                        .processInstanceId(instance.getId())
                        .listPage(0, 100)
                        .stream())
                .map(decision -> decision.getRemovalTime())
                .toList();
    }

    private void runBatches() {
        var jobs = engine.getManagementService();
        var batch = jobs.createBatchQuery().singleResult();
        for (var definition : List.of(batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId())) {
            jobs.createJobQuery()
                    .jobDefinitionId(definition)
                    .listPage(0, 100)
                    .forEach(job -> jobs.executeJob(job.getId()));
        }
        jobs.deleteBatch(batch.getId(), true);
    }

    private void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }
}
