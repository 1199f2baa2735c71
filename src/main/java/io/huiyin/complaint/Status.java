package io.huiyin.complaint;

import java.util.EnumSet;
import java.util.Set;

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
    PASSED_ON;

    private static final Set<Status> BEFORE_FEEDBACK = EnumSet.of(RECEIVED, CLASSIFIED, IN_HANDLING, HANDLED);
    private static final Set<Status> OVER = EnumSet.of(ARCHIVED, MERGED, PASSED_ON);

    /** Whether nothing is going to be done about the complaint any more. */
    public boolean isOver() {
        return OVER.contains(this);
    }

    /** Whether somebody still works on the complaint, so that the customer may add something. */
    public boolean isOpen() {
        return this == FED_BACK || BEFORE_FEEDBACK.contains(this);
    }

    /** Whether the customer may still withdraw: until he has been told the result (S-15). */
    public boolean canBeWithdrawn() {
        return BEFORE_FEEDBACK.contains(this);
    }
}
