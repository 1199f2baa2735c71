package io.huiyin.intake;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.SecretToken;
import java.util.List;

/**
 * A complaint that has just been registered.
 *
 * @param trackingToken lets the customer follow the complaint; only its hash is on the record
 * @param majorSigns names of the signs of a major complaint that were told with it
 */
public record Registered(
        Complaint complaint,
        SecretToken trackingToken,
        boolean urgentContent,
        boolean solvedAtFirstContact,
        int priorComplaints,
        List<String> majorSigns) {}
