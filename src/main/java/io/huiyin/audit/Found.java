package io.huiyin.audit;

import java.time.Instant;
import java.util.List;

/**
 * A complaint in a list of results; whose it is, is masked.
 *
 * @param missed labels of the clocks whose limits were missed
 * @param closedAt when it was closed in its newest round, or null
 */
public record Found(
        String number,
        Instant receivedAt,
        String status,
        String outcome,
        String category,
        String priority,
        String tier,
        String track,
        List<String> departments,
        List<String> handlers,
        int round,
        String customer,
        Instant closedAt,
        List<String> missed) {}
