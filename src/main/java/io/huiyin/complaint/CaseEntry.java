package io.huiyin.complaint;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One line of the case log: what happened, who did it, and what was recorded with it (R5.3.1-2). Lines are only ever added.
 *
 * @param actor user id, or {@link #SYSTEM}
 * @param event what happened, for example {@code STEP_COMPLETED}
 * @param step id of the diagram's element it happened in, or null
 * @param detail recorded values by field name; strings, numbers, booleans and lists of them
 */
public record CaseEntry(Instant at, String actor, Event event, String step, int round, Map<String, Object> detail) {

    /** The actor of what no person did. */
    public static final String SYSTEM = "system";

    private static final Set<Event> OF_FACTS = EnumSet.of(Event.RECEIVED, Event.STEP_COMPLETED, Event.PAPER_ARCHIVED);

    /** The newest value of every field that the completed steps among these lines collected. */
    public static Map<String, Object> facts(List<CaseEntry> course) {
        var facts = new LinkedHashMap<String, Object>();
        course.stream()
                .filter(entry -> OF_FACTS.contains(entry.event()))
                .forEach(entry -> facts.putAll(entry.detail()));
        return facts;
    }

    /** What a line of the case log tells. */
    public enum Event {
        RECEIVED,
        CONTACT_TAKEN,
        SAME_CONTACT,
        STEP_COMPLETED,
        DECIDED,
        RECLASSIFIED,
        STATUS_CHANGED,
        CONTACT,
        INFORMATION_ADDED,
        ATTACHMENT_ADDED,
        ATTACHMENT_SCANNED,
        WITHDRAWAL_REQUESTED,
        CONFLICT_NAMED,
        MERGED,
        MERGE_UNDONE,
        CLUSTER_JOINED,
        CLUSTER_LEFT,
        CLUSTER_NEWS,
        GROUP_RISK,
        LIMIT_WARNED,
        LIMIT_MISSED,
        LIMIT_ANSWERED,
        NOTICE_SENT,
        NOTICE_FAILED,
        SURVEY_INVITED,
        SURVEY_ANSWERED,
        SIGNED,
        ARCHIVED,
        PAPER_ARCHIVED,
        ROUND_STARTED,
        DEPARTMENT_ASKED,
        DEPARTMENT_LATE,
        TASK_RETURNED,
        MEASURE,
        FAULT,
        RETENTION,
        CUSTOMER_CORRECTED
    }
}
