package io.huiyin.investigation;

/** How the part of one department in a joint handling stands. */
public enum PartState {
    /** The department has been asked and has not answered yet. */
    ASKED,
    /** The department says that it is not for it; somebody has to decide (S-33). */
    SENT_BACK,
    /** The finding is there. */
    GIVEN,
    /** It was decided to do without this department. */
    NOT_NEEDED;

    /** Whether nothing more is to be done. */
    public boolean isSettled() {
        return this == GIVEN || this == NOT_NEEDED;
    }
}
