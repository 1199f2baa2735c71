package io.huiyin.complaint;

import java.time.Duration;

/** Remembers every look at personal data; what it says can only be read by auditors, and never be changed (R5.3.3-1, R5.3.4-d). */
public interface ReadLog {

    /** Notes the look in a transaction of its own: it stays noted whatever becomes of the request. */
    void note(Look look);

    /** Notes the look unless the same one was noted within the time before: one screen of the web applications asks several times. */
    void noteOnceWithin(Duration time, Look look);
}
