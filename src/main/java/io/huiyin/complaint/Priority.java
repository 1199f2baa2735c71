package io.huiyin.complaint;

/** How fast a solution must be given (R7.2-2e), most urgent first. */
public enum Priority {
    URGENT,
    IMPORTANT,
    GENERAL,
    ORDINARY;

    /** Whether this priority asks for a solution sooner than the other. */
    public boolean isAbove(Priority other) {
        return ordinal() < other.ordinal();
    }
}
