package io.huiyin.intake;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.SecretToken;

/**
 * A complaint that has just been registered.
 *
 * @param trackingToken lets the customer follow the complaint; only its hash is on the record
 */
public record Registered(
        Complaint complaint,
        SecretToken trackingToken,
        boolean urgentContent,
        boolean solvedAtFirstContact,
        int priorComplaints) {}
