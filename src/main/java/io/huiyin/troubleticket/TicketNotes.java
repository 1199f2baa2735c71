package io.huiyin.troubleticket;

import io.huiyin.complaint.CaseEntry;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How notes are told from each other. */
final class TicketNotes {

    private TicketNotes() {}

    /** The same for the same line of a case log. */
    static String id(CaseEntry entry) {
        var line = entry.at() + entry.actor() + entry.detail().get("information");
        return UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
