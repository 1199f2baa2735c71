package io.huiyin.complaint;

/** Wants to know when a case has changed. Both are called in the transaction of the change, and must not fail it for reasons of their own. */
public interface CaseWatch {

    /** Something that is shown of the case has changed. */
    void caseChanged(ComplaintNumber complaint);

    /** A line was added to the case log. */
    default void lineAdded(ComplaintNumber complaint, CaseEntry line) {
        caseChanged(complaint);
    }
}
