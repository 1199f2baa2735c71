package io.huiyin.investigation;

import io.huiyin.complaint.Complaint;
import java.util.List;

/** What the rules say about the departments of a complaint that is handled jointly (C-24). */
public interface ProposedDepartments {

    /** The proposals besides the responsible department, as on the complex track while the track is a shorter one. */
    List<Proposal> of(Complaint complaint);

    /**
     * A department that takes part.
     *
     * @param department group id
     * @param mandatory whether nobody may leave it out
     * @param reason why the rule names it
     */
    record Proposal(String department, boolean mandatory, String reason) {}
}
