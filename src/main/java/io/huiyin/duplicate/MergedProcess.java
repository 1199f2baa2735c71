package io.huiyin.duplicate;

import io.huiyin.complaint.ComplaintNumber;

/** The processes of complaints that are merged or parted. */
public interface MergedProcess {

    /** Whether somebody handles the complaint. */
    boolean isRunning(ComplaintNumber complaint);

    /** Whether the merged complaint waits for the result of the leading one. */
    boolean isWaiting(ComplaintNumber merged);

    /**
     * Ends what is done about a complaint of its own; from now on it waits for the leading one.
     *
     * @throws io.huiyin.complaint.NotNow if nobody handles it any more
     */
    void merged(ComplaintNumber complaint, ComplaintNumber leading);

    /** Lets a complaint that waits for another go its own way again. */
    void parted(ComplaintNumber complaint);

    /** Tells the submitter of a merged complaint the result, if he waits for it. */
    void leadingAnswered(ComplaintNumber merged);

    /** The record of the leading complaint is sealed: the merged one gets its own, if it waits for that. */
    void leadingSealed(ComplaintNumber merged);
}
