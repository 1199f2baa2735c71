package io.huiyin.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;

/**
 * One line of a complaint's course; what is not for the caller is absent.
 *
 * @param detail values that were recorded, by field name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineView(
        Instant at, String event, String name, Integer round, String actor, String step, Map<String, Object> detail) {}
