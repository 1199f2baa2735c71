package io.huiyin.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * The answer to whoever has handed in a complaint.
 *
 * @param trackingToken absent if the complaint had been handed in before: only its hash is kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceivedComplaint(
        String complaintNumber, String status, Instant receivedAt, String trackingToken, List<Deadline> deadlines) {}
