package io.huiyin.platform.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInputInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionOutputInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Leaves out of the engine's history what is on the record or in the diagram anyway (R5.3.1, R5.3.4). It keeps who did what when,
 * which rule decided on which given input, what failed, and the last value of the named variables of the process itself, so that what
 * forms collect never gets there.
 */
class LeanHistory implements HistoryEventHandler {

    /** Steps that nobody does: they follow from the steps before and after them. Stages stay, they hold the course together. */
    private static final Set<String> PASSED_THROUGH = Set.of(
            "startEvent",
            "noneEndEvent",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "multiInstanceBody");

    private final HistoryEventHandler database = new LastValues();
    private final Set<String> keptVariables;

    LeanHistory(Set<String> keptVariables) {
        this.keptVariables = keptVariables;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (isKept(event)) {
            database.handleEvent(lean(event));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        database.handleEvents(
                events.stream().filter(this::isKept).map(LeanHistory::lean).toList());
    }

    private static HistoryEvent lean(HistoryEvent event) {
        if (event instanceof HistoricTaskInstanceEventEntity task) {
            task.setDescription(null);
        }
        if (event instanceof HistoricDecisionEvaluationEvent decision) {
            leaveOutWhatTheTableTells(decision.getRootHistoricDecisionInstance());
        }
        return event;
    }

    /** The captions of its columns, and those that it asked for nothing. */
    private static void leaveOutWhatTheTableTells(HistoricDecisionInstanceEntity decision) {
        decision.getInputs().removeIf(LeanHistory::isNotGiven);
        decision.getInputs().forEach(input -> ((HistoricDecisionInputInstanceEntity) input).setClauseName(null));
        decision.getOutputs().forEach(output -> ((HistoricDecisionOutputInstanceEntity) output).setClauseName(null));
    }

    private static boolean isNotGiven(HistoricDecisionInputInstance input) {
        return input.getTypedValue().getValue() == null;
    }

    private boolean isKept(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity variable) {
            return isOfTheProcess(variable) && keptVariables.contains(variable.getVariableName());
        }
        if (event instanceof HistoricJobLogEvent job) {
            return job.isFailureLog();
        }
        if (event instanceof HistoricActivityInstanceEventEntity step) {
            return !PASSED_THROUGH.contains(step.getActivityType());
        }
        return !(event instanceof HistoricFormPropertyEventEntity
                || event instanceof HistoricIdentityLinkLogEventEntity);
    }

    private static boolean isOfTheProcess(HistoricVariableUpdateEventEntity variable) {
        return variable.getTaskId() == null
                && variable.getProcessInstanceId() != null
                && variable.getProcessInstanceId().equals(variable.getScopeActivityInstanceId());
    }

    /** Writes the value that a variable has, not those that it had before: changes are told by the course on the record. */
    private static class LastValues extends DbHistoryEventHandler {

        @Override
        protected boolean shouldWriteHistoricDetail(HistoricVariableUpdateEventEntity update) {
            return false;
        }
    }
}
