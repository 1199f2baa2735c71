package io.huiyin.unattended;

import io.huiyin.complaint.ComplaintNumber;
import java.util.List;

/** Complaints whose records are not sealed, though no process handles them. */
public interface UnattendedComplaints {

    /** Those of the lowest numbers. */
    List<ComplaintNumber> find(int atMost);
}
