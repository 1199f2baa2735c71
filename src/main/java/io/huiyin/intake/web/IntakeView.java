package io.huiyin.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.complaint.Intake;
import java.time.Instant;
import java.util.Objects;

/** What was taken down when the complaint arrived. */
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

    static IntakeView of(Intake intake, CustomerView customer) {
        return new IntakeView(
                intake.channel().name(),
                intake.externalReference(),
                intake.registeredAt(),
                intake.lateReason(),
                customer,
                intake.onBehalfOf(),
                Objects.toString(intake.serviceType(), null),
                Objects.toString(intake.subtopic(), null),
                intake.impactScope().name(),
                intake.severelyDissatisfied(),
                intake.title(),
                intake.description(),
                intake.expectation());
    }
}
