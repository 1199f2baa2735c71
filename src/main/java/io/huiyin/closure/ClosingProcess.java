package io.huiyin.closure;

import io.huiyin.complaint.ComplaintNumber;

/** The handling that waits to be closed. */
public interface ClosingProcess {

    /** The customer has heard the result that came back, or counts as told: nothing keeps the complaint open any more. */
    void resultHeard(ComplaintNumber complaint);
}
