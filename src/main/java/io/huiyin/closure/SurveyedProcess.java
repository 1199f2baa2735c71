package io.huiyin.closure;

import io.huiyin.complaint.ComplaintNumber;

/** The handling that waits for a customer's answer. */
public interface SurveyedProcess {

    /**
     * Hands on the satisfaction from 20 to 100.
     *
     * @throws io.huiyin.complaint.NotNow if nobody waits for an answer any more
     */
    void answered(ComplaintNumber complaint, int satisfactionScore);
}
