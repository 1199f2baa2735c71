package io.huiyin.deadline;

import io.huiyin.complaint.ComplaintNumber;
import java.util.List;

/** The clock ledgers of all complaints. */
public interface ClockLedgers {

    /** The ledger of a complaint; empty when no clock was ever started. */
    ClockLedger of(ComplaintNumber complaint);

    /**
     * Adds an entry in the running transaction.
     *
     * @throws io.huiyin.complaint.Complaints.ConcurrentChange if somebody else has added to the same clock
     */
    void append(ComplaintNumber complaint, ClockEvent event);

    /** The complaints on which at least one clock runs. */
    List<ComplaintNumber> withRunningClocks();
}
