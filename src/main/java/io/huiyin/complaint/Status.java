package io.huiyin.complaint;

/** Where a complaint stands; the three meanings of "closed" in the handbook are three values (C-10). */
public enum Status {
    RECEIVED,
    CLASSIFIED,
    IN_HANDLING,
    HANDLED,
    FED_BACK,
    CLOSED,
    ARCHIVED,
    MERGED,
    WITHDRAWN,
    NOT_ACCEPTED,
    CLOSED_UNRESOLVED,
    PASSED_ON
}
