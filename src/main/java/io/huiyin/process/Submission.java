package io.huiyin.process;

import io.huiyin.complaint.ComplaintNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.SpinList;
import org.camunda.spin.SpinRuntimeException;
import org.camunda.spin.json.SpinJsonNode;

/** What a person entered when completing a task; it lives with the task and goes to the record. */
public final class Submission {

    /** The task-local variable that shows the form what is known; it is not part of a submission. */
    public static final String KNOWN = "known";

    private final DelegateTask task;
    private final Map<String, Object> values;

    private Submission(DelegateTask task, Map<String, Object> values) {
        this.task = task;
        this.values = values;
    }

    /** The submission of a task that is being completed. */
    public static Submission of(DelegateTask task) {
        var values = new LinkedHashMap<String, Object>();
        task.getVariablesLocalTyped(false).forEach((key, value) -> {
            if (!key.equals(KNOWN)) {
                values.put(key, plain(value));
            }
        });
        values.values().removeIf(value -> value == null);
        return new Submission(task, values);
    }

    /** A variable's value as a string, number, boolean or list of strings. */
    public static Object plain(Object value) {
        if (value instanceof TypedValue typed) {
            return plain(valueOf(typed));
        }
        if (value instanceof SpinJsonNode json) {
            return json.isArray() ? texts(json.elements()) : json.toString();
        }
        return value;
    }

    /** The value, or the text as it was sent when that is no JSON. */
    private static Object valueOf(TypedValue typed) {
        try {
            return typed.getValue();
        } catch (SpinRuntimeException e) {
            return ((SerializableValue) typed).getValueSerialized();
        }
    }

    private static List<String> texts(SpinList<SpinJsonNode> elements) {
        var texts = new ArrayList<String>();
        elements.forEach(element -> texts.add(element.isString() ? element.stringValue() : element.toString()));
        return texts;
    }

    public ComplaintNumber complaint() {
        return ComplaintNumber.of(task.getExecution().getProcessBusinessKey());
    }

    /** User id of who completes the task. */
    public String user() {
        return Actor.of(task).user();
    }

    public Map<String, Object> values() {
        return values;
    }

    /** The text entered in a field; empty when there is none. */
    public Optional<String> text(String field) {
        return Optional.ofNullable((String) values.get(field));
    }

    /** The value chosen in a mandatory field; the form guard has made sure that there is one. */
    public String choice(String field) {
        return text(field).orElseThrow(() -> new IllegalStateException("Field '" + field + "' is not set"));
    }

    /** Whether a box is ticked. */
    public boolean flag(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    public Optional<BigDecimal> number(String field) {
        return Optional.ofNullable(values.get(field)).map(value -> new BigDecimal(value.toString()));
    }

    /** The ticked values of a list of boxes; empty when none is. */
    public List<String> list(String field) {
        return chosen(field).orElse(List.of());
    }

    /** The ticked values of a list of boxes; absent when the list was not sent at all. */
    @SuppressWarnings("unchecked")
    public Optional<List<String>> chosen(String field) {
        return Optional.ofNullable((List<String>) values.get(field));
    }
}
