package io.huiyin.process;

import io.huiyin.complaint.ComplaintNumber;
import java.time.Instant;
import java.util.List;

/** The limits that run on a complaint, as a person who works on it sees them. */
public interface RunningLimits {

    /** The running limits with an end, the tightest first. */
    List<RunningLimit> of(ComplaintNumber complaint);

    /**
     * One limit.
     *
     * @param clock which one; its name is in the words of the catalogue
     * @param provisional whether the date rests on a year whose holidays are not known (S-01)
     */
    record RunningLimit(Enum<?> clock, Instant dueAt, boolean provisional, boolean missed) {}
}
