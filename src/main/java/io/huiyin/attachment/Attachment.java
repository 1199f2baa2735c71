package io.huiyin.attachment;

import io.huiyin.complaint.ComplaintNumber;
import java.time.Instant;

/**
 * A file of a complaint.
 *
 * @param name as it may be saved anywhere: one line, no path, the ending that belongs to the content
 * @param mediaType what the content is, whatever the sender said
 * @param size in bytes
 * @param sha256 of the content, in hex
 * @param fromCustomer whether the customer or his channel brought it; he sees no others
 * @param addedBy user id, or who else the case log names
 */
public record Attachment(
        String id,
        ComplaintNumber complaint,
        String name,
        String mediaType,
        long size,
        String sha256,
        boolean fromCustomer,
        String addedBy,
        Instant addedAt,
        State state) {

    /** Whether anybody may have the content. */
    public enum State {
        /** Kept and handed out. */
        KEPT,
        /** Kept and not handed out, until the scanner works again. */
        QUARANTINED,
        /** The scanner has found something; the content is not kept. */
        INFECTED,
        /** The archive of the complaint was disposed of, and the content with it (S-45). */
        ERASED
    }

    Attachment become(State next) {
        return new Attachment(id, complaint, name, mediaType, size, sha256, fromCustomer, addedBy, addedAt, next);
    }
}
