package io.huiyin.audit;

import java.time.Instant;

/**
 * A line of the engine's log of what users did.
 *
 * @param task id of the task it was done to, or null
 * @param element of the diagram that the task is of, or null
 */
public record Operation(
        Instant at,
        String user,
        String operation,
        String entity,
        String instance,
        String task,
        String element,
        String property,
        String before,
        String after,
        String category) {

    Operation on(String element) {
        return new Operation(at, user, operation, entity, instance, task, element, property, before, after, category);
    }
}
