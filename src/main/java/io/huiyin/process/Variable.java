package io.huiyin.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable with its name and type; the name is written once, in {@link ComplaintVariables}.
 *
 * @param inHistory whether the engine's history keeps it; what the record tells is left to it, what only answers a gateway is told by
 *     the way taken, what only feeds a decision by the decision's history
 */
public record Variable<T>(String name, Class<T> type, boolean inHistory) {

    /** A variable that history keeps. */
    public static <T> Variable<T> kept(String name, Class<T> type) {
        return new Variable<>(name, type, true);
    }

    /** A variable that only answers a gateway or carries a value to a later step. */
    public static <T> Variable<T> passing(String name, Class<T> type) {
        return new Variable<>(name, type, false);
    }

    /** @throws IllegalStateException naming the variable if it is missing or of another type */
    public T in(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("Process variable '" + name + "' is not set"));
    }

    /** @throws IllegalStateException naming the variable if it is of another type */
    public Optional<T> find(VariableScope scope) {
        Object value = beyondTask(scope).getVariable(name);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalStateException("Process variable '%s' is a %s, expected a %s"
                    .formatted(name, value.getClass().getSimpleName(), type.getSimpleName()));
        }
        return Optional.ofNullable(type.cast(value));
    }

    public void set(VariableScope scope, T value) {
        beyondTask(scope).setVariable(name, value);
    }

    /** What a form submits is local to its task and may have the name of a variable; a variable is what lives outside. */
    private static VariableScope beyondTask(VariableScope scope) {
        return scope instanceof DelegateTask task ? task.getExecution() : scope;
    }

    /** The pair of name and value, for starting a process or correlating a message. */
    public Map.Entry<String, Object> with(T value) {
        return Map.entry(name, value);
    }
}
