package io.huiyin.process.bpmn;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * What a command that completes a task brings along. The engine offers no way to see it before it is stored, so its fields are
 * read; a test notices when another version of the engine names them differently.
 *
 * @param values the command's own map; what is taken out of it does not reach the engine
 */
record SubmittedVariables(String taskId, Map<String, Object> values) {

    static Optional<SubmittedVariables> of(Command<?> command) {
        if (command instanceof SubmitTaskFormCmd) {
            return Optional.of(read(command, SubmitTaskFormCmd.class, "properties"));
        }
        if (command instanceof CompleteTaskCmd) {
            return Optional.of(read(command, CompleteTaskCmd.class, "variables"));
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static SubmittedVariables read(Command<?> command, Class<?> type, String variables) {
        var values = (Map<String, Object>) value(command, type, variables);
        return new SubmittedVariables(
                (String) value(command, type, "taskId"), values == null ? new HashMap<>() : values);
    }

    private static Object value(Command<?> command, Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The engine's " + type.getSimpleName() + " has no field " + name, e);
        }
    }
}
