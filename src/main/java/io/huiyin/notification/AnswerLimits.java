package io.huiyin.notification;

/** The limits that only an answer to the customer ends: what came back was none (S-56). */
public interface AnswerLimits {

    /** Lets the limits that a notice had ended run on, in the running transaction. */
    void runOn(Notice returned);

    /** Ends them again: the customer has heard on another way what came back, or counts as not to be reached (S-22). */
    void told(String messageId, String by);
}
