package io.huiyin.major;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.MajorSign;
import io.huiyin.complaint.MajorTier;
import java.util.Set;

/** The processes of a major complaint, as those who change its standing need them. */
public interface MajorProcess {

    /**
     * Asks for an assessment at a higher level.
     *
     * @param tier the level wanted, or null where the rules shall tell from the signs
     * @throws io.huiyin.complaint.NotNow if nobody handles the complaint any more
     */
    void requestUpgrade(ComplaintNumber complaint, MajorTier tier, Set<MajorSign> signs, String reason, String by);

    /** Sets a lower level, or none at all when the tier is null, in all that is under way for the complaint. */
    void lower(ComplaintNumber complaint, MajorTier tier, String reason, String by);

    /** Hands what the lead has in hand to another one. */
    void handOver(ComplaintNumber complaint, String from, String to);
}
