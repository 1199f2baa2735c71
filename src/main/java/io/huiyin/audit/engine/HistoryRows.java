package io.huiyin.audit.engine;

import io.huiyin.audit.Instance;
import io.huiyin.audit.Operation;
import io.huiyin.audit.Visit;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;

/** Entries of the engine's history in Huiyin's own words. */
final class HistoryRows {

    private HistoryRows() {}

    static Instance instance(HistoricProcessInstance row) {
        return new Instance(
                row.getId(),
                row.getProcessDefinitionId(),
                row.getProcessDefinitionKey(),
                row.getProcessDefinitionName(),
                row.getProcessDefinitionVersion(),
                row.getState(),
                row.getSuperProcessInstanceId(),
                instant(row.getStartTime()),
                instant(row.getEndTime()));
    }

    static Visit visit(HistoricActivityInstance row) {
        return new Visit(
                row.getActivityId(),
                row.getActivityType(),
                row.getParentActivityInstanceId(),
                instant(row.getStartTime()),
                instant(row.getEndTime()),
                row.isCanceled(),
                row.getCalledProcessInstanceId());
    }

    static Operation operation(UserOperationLogEntry row) {
        return new Operation(
                instant(row.getTimestamp()),
                row.getUserId(),
                row.getOperationType(),
                row.getEntityType(),
                row.getProcessInstanceId(),
                row.getTaskId(),
                null,
                row.getProperty(),
                row.getOrgValue(),
                row.getNewValue(),
                row.getCategory());
    }

    static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
