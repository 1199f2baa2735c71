package io.huiyin.escalation;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockId;
import java.util.List;

/** Tells staff about a limit (S-09). */
public interface StaffNotices {

    /** @param whom ids of users or groups, each of them told once */
    void tell(ComplaintNumber complaint, ClockId clock, LadderStep step, List<String> whom);
}
