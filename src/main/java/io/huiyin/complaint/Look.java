package io.huiyin.complaint;

/**
 * Somebody has looked at personal data (R5.3.3-1, R5.3.4-d).
 *
 * @param reader user id
 * @param complaint whose complaint it was about, or null when many were looked through
 * @param address network address the look came from
 * @param purpose why, as the reader said; null where nobody asked
 */
public record Look(String reader, ComplaintNumber complaint, Kind kind, String address, Purpose purpose) {

    /** What was looked at. */
    public enum Kind {
        RECORD,
        TIMELINE,
        PATH,
        DECISIONS,
        CLOCKS,
        PEOPLE,
        NOTICES,
        OPERATIONS,
        ARCHIVE,
        DOCUMENT,
        ATTACHMENT,
        TASK,
        NOTICE,
        SEARCH,
        EXPORT
    }

    /** What records are consulted for besides working on them (R5.3.4-d). */
    public enum Purpose {
        AUDIT,
        SATISFACTION_ANALYSIS,
        TRAINING_IMPROVEMENT
    }
}
