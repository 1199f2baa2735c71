package io.huiyin.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A complaint as the caller may see it; what is not there, or not for him, is absent.
 *
 * @param stage where it stands, in words
 * @param nextStep what happens next, in words
 * @param result what came of it, once the customer has been told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplaintView(
        String complaintNumber,
        String status,
        String stage,
        String nextStep,
        Instant receivedAt,
        List<Deadline> deadlines,
        Map<String, Object> result,
        @JsonUnwrapped IntakeView intake,
        @JsonUnwrapped CaseView handling) {}
