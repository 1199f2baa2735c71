package io.huiyin.complaint;

/** Wants to know when a line was added to a case log. */
public interface CaseWatch {

    /** Called in the transaction that added the line; what is done must not fail it for reasons of its own. */
    void caseChanged(ComplaintNumber complaint);
}
