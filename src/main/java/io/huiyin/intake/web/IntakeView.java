package io.huiyin.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.complaint.Complaint;
import java.time.Instant;
import java.util.Objects;

/**
 * What was taken down when the complaint arrived.
 *
 * @param subtopic as whoever classified the complaint last sees it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IntakeView(
        String channel,
        String externalReference,
        Instant registeredAt,
        String lateReason,
        CustomerView customer,
        String onBehalfOf,
        String serviceType,
        String subtopic,
        String impactScope,
        Boolean severelyDissatisfied,
        String title,
        String description,
        String expectation) {

    /** @param named whether the people who take part are named */
    static IntakeView of(Complaint complaint, CustomerView customer, boolean named) {
        var intake = complaint.intake();
        return new IntakeView(
                intake.channel().name(),
                intake.externalReference(),
                intake.registeredAt(),
                intake.lateReason(),
                customer,
                named ? intake.onBehalfOf() : CustomerView.masked(intake.onBehalfOf()),
                Objects.toString(intake.serviceType(), null),
                complaint.subtopic().map(Enum::name).orElse(null),
                intake.impactScope().name(),
                intake.severelyDissatisfied(),
                intake.title(),
                intake.description(),
                intake.expectation());
    }
}
