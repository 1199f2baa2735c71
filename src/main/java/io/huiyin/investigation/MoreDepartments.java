package io.huiyin.investigation;

import io.huiyin.complaint.Complaint;
import java.util.List;

/** Asks more departments while others are at work on a complaint. */
public interface MoreDepartments {

    /**
     * @throws io.huiyin.complaint.Refused naming {@code departments} if it is empty or names one that is unknown or was asked
     * @throws io.huiyin.complaint.NotNow while no departments work on the complaint together
     */
    void add(Complaint complaint, List<String> departments, String by);
}
