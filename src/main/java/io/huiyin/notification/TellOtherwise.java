package io.huiyin.notification;

/** Sees to it that a customer hears what came back from one of his addresses (S-56). */
public interface TellOtherwise {

    /** Begins it in the running transaction. */
    void begin(Notice returned);
}
