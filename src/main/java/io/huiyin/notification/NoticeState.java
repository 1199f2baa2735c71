package io.huiyin.notification;

/** How far a notice has come on one channel. */
public enum NoticeState {
    /** Worded and kept, not yet handed over, or handed over in vain and to be tried again. */
    PREPARED,
    /** Being handed over; if it stays so, the node died and nobody knows whether it arrived. */
    SENDING,
    /** Taken over by the mail server, the gateway or the print folder. */
    SENT,
    /** Reported to have arrived. */
    DELIVERED,
    /** Taken over and reported to have come back; it goes to the next channel. */
    RETURNED,
    /** Refused, or tried in vain often enough; it goes to the next channel. */
    FAILED,
    /** Tried often enough while the way out itself did not work; it goes to the next channel, and a person repairs the way out. */
    STRANDED,
    /** It may have arrived or not; it is not repeated here and goes to the next channel. */
    UNCERTAIN;

    /** Whether a way out has taken it and nothing is known against it. */
    boolean isTaken() {
        return this == SENT || this == DELIVERED;
    }

    /** Whether a report of what became of it still tells something new. */
    boolean awaitsReport() {
        return this == SENT || this == SENDING || this == UNCERTAIN;
    }
}
