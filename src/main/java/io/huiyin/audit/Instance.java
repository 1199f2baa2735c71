package io.huiyin.audit;

import java.time.Instant;

/**
 * One run of a process for a complaint: its handling, an escalation, a response to a major complaint and so on.
 *
 * @param process key of the process
 * @param name of the process, for people
 * @param version of the process that it runs or ran on
 * @param parent id of the instance that called it, or null
 * @param endedAt null while it runs
 */
public record Instance(
        String id,
        String definition,
        String process,
        String name,
        int version,
        String state,
        String parent,
        Instant startedAt,
        Instant endedAt) {}
