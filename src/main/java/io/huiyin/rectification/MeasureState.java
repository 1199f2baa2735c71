package io.huiyin.rectification;

/** Where a measure stands. */
public enum MeasureState {
    /** Its owner carries it out. */
    IN_PROGRESS,
    /** Somebody else checks whether its criteria are met. */
    TO_VERIFY,
    /** Done; it is watched whether complaints of that kind fall. */
    WATCHED,
    /** Complaints have not fallen; management decides what follows. */
    TO_DECIDE,
    /** Done, and complaints of that kind have fallen. */
    EFFECTIVE,
    /** Ended although complaints have not fallen, with a reason. */
    ENDED
}
