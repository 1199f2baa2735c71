package io.huiyin.process.bpmn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.process.Submission;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** The task-local variable that shows a form what is known, as JSON. */
final class KnownValue {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private KnownValue() {}

    static void write(DelegateTask task, Map<String, Object> known) {
        try {
            task.setVariableLocal(
                    Submission.KNOWN,
                    SpinValues.jsonValue(JSON.writeValueAsString(known)).create());
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
