package io.huiyin.audit;

import java.time.Instant;

/**
 * One passing of an element of a diagram, as the engine's history keeps it.
 *
 * @param scope what of the instance it lies in: stages that are passed twice are two scopes
 * @param endedAt null while it waits there
 * @param cancelled whether it was left before it was done
 * @param called id of the instance that it called, or null
 */
public record Visit(
        String element,
        String type,
        String scope,
        Instant startedAt,
        Instant endedAt,
        boolean cancelled,
        String called) {

    Visit in(String other) {
        return new Visit(element, type, other, startedAt, endedAt, cancelled, called);
    }

    Visit done() {
        return new Visit(element, type, scope, startedAt, endedAt, false, called);
    }
}
