package io.huiyin.platform.fault;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ByteArrayEntity;

/** Takes the customer's data out of what the engine's history keeps of a failed job; its stack trace is in the session already. */
class HarmlessJobLog implements HistoryEventHandler {

    private final FailureText texts;

    HarmlessJobLog(FailureText texts) {
        this.texts = texts;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricJobLogEvent log && log.isFailureLog()) {
            log.setJobExceptionMessage(texts.harmless(log.getJobExceptionMessage(), log.getProcessInstanceId()));
            clean(log);
        }
    }

    private void clean(HistoricJobLogEvent log) {
        if (log.getExceptionByteArrayId() != null) {
            var trace = Context.getCommandContext()
                    .getDbEntityManager()
                    .selectById(ByteArrayEntity.class, log.getExceptionByteArrayId());
            var text = texts.harmless(new String(trace.getBytes(), StandardCharsets.UTF_8), log.getProcessInstanceId());
            trace.setBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
