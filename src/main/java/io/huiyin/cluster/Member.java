package io.huiyin.cluster;

import io.huiyin.complaint.ComplaintNumber;
import java.time.Instant;

/** A complaint about an event. */
public record Member(ComplaintNumber complaint, String cluster, Instant joinedAt, String joinedBy) {}
