package io.huiyin.troubleticket.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** The attributes of a trouble ticket, for the description of the interface; the standard says what each means. */
@Schema(name = "TroubleTicket")
record TroubleTicket(
        String id,
        String href,
        OffsetDateTime creationDate,
        String description,
        OffsetDateTime expectedResolutionDate,
        String externalId,
        OffsetDateTime lastUpdate,
        String name,
        String priority,
        OffsetDateTime requestedResolutionDate,
        OffsetDateTime resolutionDate,
        String severity,
        OffsetDateTime statusChangeDate,
        String statusChangeReason,
        String ticketType,
        List<AttachmentRef> attachment,
        ChannelRef channel,
        List<Note> note,
        List<RelatedEntity> relatedEntity,
        List<RelatedParty> relatedParty,
        @Schema(
                        allowableValues = {
                            "acknowledged",
                            "rejected",
                            "pending",
                            "held",
                            "inProgress",
                            "cancelled",
                            "closed",
                            "resolved"
                        })
                String status,
        List<StatusChange> statusChange,
        List<TroubleTicketRelationship> troubleTicketRelationship,
        @JsonProperty("@baseType") String baseType,
        @JsonProperty("@schemaLocation") String schemaLocation,
        @JsonProperty("@type") String type) {

    record AttachmentRef(String id, String href, String name, String url, String mimeType, String description) {}

    record ChannelRef(String id, String href, String name) {}

    record Note(String id, String author, OffsetDateTime date, String text) {}

    record RelatedEntity(
            String id, String href, String name, String role, @JsonProperty("@referredType") String referredType) {}

    record RelatedParty(
            String id, String href, String name, String role, @JsonProperty("@referredType") String referredType) {}

    record StatusChange(OffsetDateTime changeDate, String changeReason, String status) {}

    record TroubleTicketRelationship(String id, String href, String name, String relationshipType) {}
}
