package io.huiyin.complaint;

import java.util.List;
import java.util.Map;

/** The course of every complaint, line by line (R5.3.1-2, R1.1-e). */
public interface CaseLog {

    /**
     * Lets nobody else add a line to a complaint or change it before the running transaction ends. Whoever changes it begins with
     * this, so that no two wait for each other.
     */
    void hold(ComplaintNumber complaint);

    /** Adds a line in the running transaction. */
    void append(ComplaintNumber complaint, CaseEntry entry);

    /** All lines of a complaint in the order they were written; empty when it is unknown. */
    List<CaseEntry> of(ComplaintNumber complaint);

    /** The newest recorded value of every field that any completed step collected. */
    default Map<String, Object> facts(ComplaintNumber complaint) {
        return CaseEntry.facts(of(complaint));
    }

    /** The same of one round only, for what has to be said anew in each (S-14). */
    default Map<String, Object> facts(ComplaintNumber complaint, int round) {
        return CaseEntry.facts(
                of(complaint).stream().filter(entry -> entry.round() == round).toList());
    }
}
