package io.huiyin.process;

import io.huiyin.complaint.Complaint;
import java.util.HashMap;
import java.util.Map;

/** What the lists of tasks show of a complaint, as variables of a process that is about it. */
public final class ListColumns {

    private ListColumns() {}

    /** By the name of the variable; what is not known yet is not there, and the name of the customer is masked. */
    public static Map<String, Object> of(Complaint complaint) {
        var values = new HashMap<String, Object>();
        values.put(
                ComplaintVariables.COMPLAINT_NUMBER.name(), complaint.number().value());
        values.put(
                ComplaintVariables.CUSTOMER.name(),
                complaint.intake().customer().maskedName());
        complaint.priority().ifPresent(it -> values.put(ComplaintVariables.PRIORITY.name(), it.name()));
        complaint.category().ifPresent(it -> values.put(ComplaintVariables.CATEGORY.name(), it.name()));
        return values;
    }
}
