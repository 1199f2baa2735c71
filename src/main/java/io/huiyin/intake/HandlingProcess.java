package io.huiyin.intake;

/** The way a complaint goes after it is on the record. */
public interface HandlingProcess {

    /** Starts the handling in the running transaction. */
    void begin(Registered registered);
}
