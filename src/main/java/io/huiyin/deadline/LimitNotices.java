package io.huiyin.deadline;

import io.huiyin.complaint.ComplaintNumber;
import java.util.List;

/** Tells people about a limit that nears its end or, if it is a target, has reached it (S-09, S-10). */
public interface LimitNotices {

    /** @param responsible users or groups who have the work in hand */
    void warned(ComplaintNumber complaint, ClockId clock, List<String> responsible);

    /** @param responsible users or groups who have the work in hand */
    void targetMissed(ComplaintNumber complaint, ClockId clock, List<String> responsible);
}
