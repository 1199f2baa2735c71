package io.huiyin.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Consent;
import io.huiyin.complaint.ExternalBody;
import io.huiyin.complaint.OnBehalf;
import io.huiyin.complaint.Outside;
import io.huiyin.complaint.Relation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was taken down when the complaint arrived.
 *
 * @param otherIssues numbers of the other complaints of the same contact (S-18)
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
        Relation behalfRelation,
        Consent behalfConsent,
        String consentEvidence,
        ExternalBody externalBody,
        LocalDate externalDueDate,
        String contactId,
        List<String> otherIssues,
        String serviceType,
        String subtopic,
        String impactScope,
        Boolean severelyDissatisfied,
        String title,
        String description,
        String expectation) {

    /**
     * What was taken down.
     *
     * @param named whether the people who take part are named
     * @param others the other issues of the same contact that the caller may know of
     */
    static IntakeView of(Complaint complaint, CustomerView customer, boolean named, List<Complaint> others) {
        var intake = complaint.intake();
        var behalf = Optional.ofNullable(intake.onBehalf());
        var evidence = behalf.map(OnBehalf::evidence).orElse(null);
        var outside = Optional.ofNullable(intake.outside());
        return new IntakeView(
                intake.channel().name(),
                intake.externalReference(),
                intake.registeredAt(),
                intake.lateReason(),
                customer,
                named ? intake.onBehalfOf() : CustomerView.masked(intake.onBehalfOf()),
                behalf.map(OnBehalf::relation).orElse(null),
                behalf.map(OnBehalf::consent).orElse(null),
                named ? evidence : CustomerView.masked(evidence),
                outside.map(Outside::body).orElse(null),
                outside.flatMap(Outside::dueDay).orElse(null),
                intake.contactId(),
                others.isEmpty()
                        ? null
                        : others.stream().map(other -> other.number().value()).toList(),
                Objects.toString(intake.serviceType(), null),
                complaint.subtopic().map(Enum::name).orElse(null),
                intake.impactScope().name(),
                intake.severelyDissatisfied(),
                intake.title(),
                intake.description(),
                intake.expectation());
    }
}
