package io.huiyin.process.bpmn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.process.Submission;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** The task-local variable that shows a form what is known, as JSON. */
final class KnownValue {

    /** Whether it was written for somebody who has taken the task. */
    static final String IN_HAND = "inHand";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private KnownValue() {}

    static void write(DelegateTask task, Map<String, Object> known) {
        task.setVariableLocal(
                Submission.KNOWN, SpinValues.jsonValue(text(known)).create());
    }

    /**
     * Writes it again if it has changed since the task was opened; nothing happens when the task is over meanwhile. It changes the
     * variable alone: the engine's way to a task's variables loads the whole tree of its instance, which breaks when another
     * transaction ends that instance at the same moment.
     */
    static void refresh(ProcessEngine engine, String task, Map<String, Object> known) {
        var text = text(known);
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    context.getVariableInstanceManager()
                            .findVariableInstancesByTaskIdAndVariableNames(task, List.of(Submission.KNOWN))
                            .forEach(shown -> rewrite(shown, text));
                    return null;
                });
    }

    private static void rewrite(VariableInstanceEntity shown, String text) {
        if (!text.equals(((JsonValue) shown.getTypedValue(false)).getValueSerialized())) {
            shown.setValue(SpinValues.jsonValue(text).create());
        }
    }

    private static String text(Map<String, Object> known) {
        try {
            return JSON.writeValueAsString(known);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is known cannot be written", e);
        }
    }

    static Map<String, Object> read(DelegateTask task) {
        JsonValue value = task.getVariableLocalTyped(Submission.KNOWN, false);
        if (value == null) {
            return Map.of();
        }
        try {
            return JSON.readValue(value.getValueSerialized(), OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is known cannot be read", e);
        }
    }
}
