package io.huiyin.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.stereotype.Component;

/** Notes in the tests what history leaves out: every element that a process instance has reached, its gateways and ends included. */
@Component
public class PassedElements extends AbstractProcessEnginePlugin implements HistoryEventHandler {

    private final Map<String, Set<String>> passed = new ConcurrentHashMap<>();

    /** Ids of the elements that a process instance of an engine has passed or waits at. */
    public static Set<String> of(String processInstance, ProcessEngine engine) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCustomHistoryEventHandlers().stream()
                .filter(PassedElements.class::isInstance)
                .map(PassedElements.class::cast)
                .map(notes -> notes.passed.getOrDefault(processInstance, Set.of()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomHistoryEventHandlers().add(this);
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity step) {
            Context.getCommandContext()
                    .getTransactionContext()
                    .addTransactionListener(TransactionState.COMMITTED, context -> note(step));
        }
    }

    private void note(HistoricActivityInstanceEventEntity step) {
        passed.computeIfAbsent(step.getProcessInstanceId(), instance -> ConcurrentHashMap.newKeySet())
                .add(step.getActivityId());
    }
}
