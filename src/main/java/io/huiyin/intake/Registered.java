package io.huiyin.intake;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.SecretToken;

/**
 * A complaint that has just been registered.
 *
 * @param trackingToken lets the customer follow the complaint; nobody can read it again later
 */
public record Registered(
        Complaint complaint,
        SecretToken trackingToken,
        boolean urgentContent,
        boolean solvedAtFirstContact,
        int priorComplaints) {}
