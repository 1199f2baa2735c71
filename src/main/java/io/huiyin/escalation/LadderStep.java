package io.huiyin.escalation;

/** A step of the ladder (S-09). */
public enum LadderStep {
    /** Part of the time is used up. */
    WARNING,
    /** The limit has passed. */
    MISSED,
    /** The limit has passed some time ago and its clock still runs. */
    STILL_OPEN
}
