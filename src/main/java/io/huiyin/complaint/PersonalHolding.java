package io.huiyin.complaint;

import java.util.List;
import java.util.Map;

/** A place where something about the customer of a complaint is kept; whoever keeps such a thing elsewhere than on the record has one. */
public interface PersonalHolding {

    /** The name of what is kept, as it stands in an export, for example {@code notices}. */
    String name();

    /** What is kept of the customer of this complaint, for himself to read; empty if nothing is. */
    List<Map<String, Object>> show(ComplaintNumber complaint);

    /** Takes the person out, in the running transaction; figures, times and codes stay. */
    void erase(ComplaintNumber complaint);
}
