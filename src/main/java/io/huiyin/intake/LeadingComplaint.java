package io.huiyin.intake;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import java.util.Optional;

/** Finds the complaint that is handled for one that was merged with it (S-16). */
public interface LeadingComplaint {

    /** Empty if the complaint goes its own way. */
    Optional<Complaint> of(ComplaintNumber merged);

    /** Whether somebody still works on a complaint, or on the one that is handled for it. */
    default boolean isWorkedOn(Complaint complaint) {
        return of(complaint.number()).orElse(complaint).status().isOpen();
    }
}
