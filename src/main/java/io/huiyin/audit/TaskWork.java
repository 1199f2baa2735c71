package io.huiyin.audit;

import java.time.Instant;

/**
 * A task that people were asked to do.
 *
 * @param assignee who had it last, or null
 * @param claimedAt when somebody first took or got it, or null
 * @param endedAt when it was completed or went away, or null
 * @param state {@code completed}, {@code open}, or why it went away
 */
public record TaskWork(
        String id,
        String instance,
        String element,
        String name,
        String assignee,
        String claimedBy,
        Instant createdAt,
        Instant claimedAt,
        Instant dueAt,
        Instant endedAt,
        String state) {}
