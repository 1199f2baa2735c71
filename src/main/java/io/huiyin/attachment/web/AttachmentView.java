package io.huiyin.attachment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.attachment.Attachment;
import java.time.Instant;

/**
 * A file as callers see it.
 *
 * @param size in bytes
 * @param addedBy the member of staff who added it; absent if the customer did
 * @param state {@code KEPT}; {@code QUARANTINED} until the scanner has looked at it; {@code INFECTED}, then it is gone;
 *     {@code ERASED} since the archive was disposed of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttachmentView(
        String id,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant addedAt,
        String addedBy,
        String state) {

    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.id(),
                attachment.name(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.addedAt(),
                attachment.fromCustomer() ? null : attachment.addedBy(),
                attachment.state().name());
    }
}
