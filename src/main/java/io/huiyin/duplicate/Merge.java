package io.huiyin.duplicate;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Status;
import java.time.Instant;

/**
 * A complaint that is counted as one with another.
 *
 * @param leading the one that is handled for both
 * @param statusBefore where the merged one stood
 */
public record Merge(
        ComplaintNumber merged, ComplaintNumber leading, Status statusBefore, String reason, String by, Instant at) {}
