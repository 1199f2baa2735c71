package io.huiyin.audit;

/**
 * The newest line of one complaint's case log as it was noted.
 *
 * @param entries how many lines there are
 */
public record CourseHead(String complaint, int entries, String hash) {}
