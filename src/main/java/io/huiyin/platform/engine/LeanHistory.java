package io.huiyin.platform.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Leaves out of the engine's history what is on the record anyway: of variables it keeps the named ones of the process itself, so what
 * forms collect never gets there, and of jobs only the failures (R5.3.1, R5.3.4).
 */
class LeanHistory implements HistoryEventHandler {

    private final HistoryEventHandler database;
    private final Set<String> keptVariables;

    LeanHistory(HistoryEventHandler database, Set<String> keptVariables) {
        this.database = database;
        this.keptVariables = keptVariables;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (isKept(event)) {
            database.handleEvent(event);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        database.handleEvents(events.stream().filter(this::isKept).toList());
    }

    private boolean isKept(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity variable) {
            return isOfTheProcess(variable) && keptVariables.contains(variable.getVariableName());
        }
        if (event instanceof HistoricJobLogEvent job) {
            return job.isFailureLog();
        }
        return !(event instanceof HistoricFormPropertyEventEntity);
    }

    private static boolean isOfTheProcess(HistoricVariableUpdateEventEntity variable) {
        return variable.getTaskId() == null
                && variable.getProcessInstanceId() != null
                && variable.getProcessInstanceId().equals(variable.getScopeActivityInstanceId());
    }
}
