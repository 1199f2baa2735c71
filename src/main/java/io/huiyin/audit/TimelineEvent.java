package io.huiyin.audit;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened to a complaint, whoever noted it.
 *
 * @param source who noted it
 * @param event what happened: an event of the case log, of a clock, or of the engine
 * @param who user id, or {@code system}
 * @param element id of the diagram's element, or null
 * @param form id of the form it was entered in, or null
 * @param changes what was recorded, with what the same field said before
 */
public record TimelineEvent(
        Instant at,
        Source source,
        String event,
        String who,
        String element,
        String form,
        Integer round,
        List<Change> changes) {

    /** Where it is noted. */
    public enum Source {
        RECORD,
        CLOCK,
        ENGINE,
        OPERATION
    }

    /** A value; what it was before is null where it was not. */
    public record Change(String field, Object before, Object after) {}
}
