package io.huiyin.archive;

import io.huiyin.complaint.ComplaintNumber;

/** Has something to do when an archive was disposed of. */
public interface AfterDisposal {

    /** Called in the transaction of the disposal. */
    void disposed(ComplaintNumber complaint, String by);
}
