package io.huiyin.audit;

import io.huiyin.complaint.CourseLine;

/** A line of a case log with the hash that stands beside it; null if it was never chained. */
public record KeptLine(CourseLine line, String hash) {}
