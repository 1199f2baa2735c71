package io.huiyin.privacy;

import io.huiyin.complaint.ComplaintNumber;
import java.util.List;

/** Finds the complaints of one person. */
public interface Persons {

    /** Complaints of exactly this name with this telephone number, mail address or customer number, the oldest first. */
    List<ComplaintNumber> complaintsOf(PersonQuery person);

    boolean isErased(ComplaintNumber complaint);
}
