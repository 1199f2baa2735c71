package io.huiyin.closure;

import io.huiyin.complaint.ComplaintNumber;

/** The handling that waits to be closed. */
public interface ClosingProcess {

    /** The customer has heard on another way the result that came back, so nothing keeps the complaint open any more. */
    void resultHeard(ComplaintNumber complaint);
}
