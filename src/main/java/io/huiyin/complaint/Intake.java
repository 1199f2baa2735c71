package io.huiyin.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was taken down when the complaint arrived; it never changes afterwards (R5.3.1-1).
 *
 * @param externalReference the calling system's own number, unique within the channel, or null
 * @param receivedAt when the complaint reached the company; every limit counts from here (S-05)
 * @param lateReason why it was entered more than 60 days after it was received, or null
 * @param receivedBy user id of the person who took it, or of the system that handed it in
 * @param trackingTokenHash SHA-256 in hex of the token that lets the customer follow the complaint
 * @param onBehalf for whom it is when somebody complains for another, or null (S-21)
 * @param outside which body outside the company has taken it up, or null (S-47)
 * @param contactId what it has in common with the other complaints of the same contact, or null (S-18)
 */
public record Intake(
        Channel channel,
        String externalReference,
        Instant receivedAt,
        Instant registeredAt,
        String lateReason,
        String receivedBy,
        Customer customer,
        OnBehalf onBehalf,
        Outside outside,
        String contactId,
        ServiceType serviceType,
        Subtopic subtopic,
        ImpactScope impactScope,
        boolean severelyDissatisfied,
        String title,
        String description,
        String expectation,
        String trackingTokenHash) {

    /** Whom somebody else complains for, or null. */
    public String onBehalfOf() {
        return onBehalf == null ? null : onBehalf.name();
    }

    /** The last day on which a body outside the company wants an answer; empty if none does (S-47). */
    public Optional<LocalDate> outsideDue() {
        return Optional.ofNullable(outside).flatMap(Outside::dueDay);
    }

    /** What all complaints of one contact have in common: what the first of them was given, or the own number (S-18). */
    public String contactOf(ComplaintNumber own) {
        return contactId == null ? own.value() : contactId;
    }

    /** The same, to be followed with this token. */
    public Intake followedWith(SecretToken token) {
        return new Intake(
                channel,
                externalReference,
                receivedAt,
                registeredAt,
                lateReason,
                receivedBy,
                customer,
                onBehalf,
                outside,
                contactId,
                serviceType,
                subtopic,
                impactScope,
                severelyDissatisfied,
                title,
                description,
                expectation,
                token.hash());
    }
}
