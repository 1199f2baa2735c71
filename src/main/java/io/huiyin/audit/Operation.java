package io.huiyin.audit;

import java.time.Instant;

/** A line of the engine's log of what users did. */
public record Operation(
        Instant at,
        String user,
        String operation,
        String entity,
        String instance,
        String task,
        String property,
        String before,
        String after,
        String category) {}
