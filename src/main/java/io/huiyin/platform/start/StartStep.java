package io.huiyin.platform.start;

/** Something that the database must hold before Huiyin serves anybody; safe to repeat at every start and on every node. */
public interface StartStep {

    /** Brings it there. */
    void run();
}
