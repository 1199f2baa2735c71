package io.huiyin.audit.web;

import io.huiyin.audit.Diagram;
import io.huiyin.audit.Operation;
import java.time.Instant;

/**
 * What a user did in the engine.
 *
 * @param step name of the task it was done to, or null
 */
record OperationRow(
        Instant at,
        String user,
        String operation,
        String entity,
        String instance,
        String task,
        String step,
        String property,
        String before,
        String after,
        String category) {

    static OperationRow of(Operation operation, Diagram diagram) {
        return new OperationRow(
                operation.at(),
                operation.user(),
                operation.operation(),
                operation.entity(),
                operation.instance(),
                operation.task(),
                operation.element() == null ? null : diagram.name(operation.element()),
                operation.property(),
                operation.before(),
                operation.after(),
                operation.category());
    }
}
