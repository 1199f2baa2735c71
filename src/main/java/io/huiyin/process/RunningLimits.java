package io.huiyin.process;

import io.huiyin.complaint.ComplaintNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The limits that run on a complaint, as a person who works on it sees them. */
public interface RunningLimits {

    /** The running limits with an end, the tightest first. */
    List<RunningLimit> of(ComplaintNumber complaint);

    /** A limit that was missed, whether it was reached late or is still open; empty if its clock has never run. */
    Optional<MissedLimit> missed(ComplaintNumber complaint, String clock);

    /**
     * One that was missed.
     *
     * @param clock which one; its name is in the words of the catalogue
     * @param stoppedAt when it was reached after all, or null
     */
    record MissedLimit(Enum<?> clock, Instant dueAt, Instant stoppedAt) {}

    /**
     * One limit.
     *
     * @param clock which one; its name is in the words of the catalogue
     * @param provisional whether the date rests on a year whose holidays are not known (S-01)
     */
    record RunningLimit(Enum<?> clock, Instant dueAt, boolean provisional, boolean missed) {}
}
