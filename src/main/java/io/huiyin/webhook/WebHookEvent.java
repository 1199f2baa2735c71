package io.huiyin.webhook;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Status;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a web hook can be told. */
public enum WebHookEvent {
    RECEIVED("complaintReceived"),
    STATUS_CHANGED("complaintStatusChanged"),
    CLOSED("complaintClosed");

    private static final Set<Status> CLOSING = EnumSet.of(
            Status.CLOSED,
            Status.CLOSED_UNRESOLVED,
            Status.WITHDRAWN,
            Status.NOT_ACCEPTED,
            Status.PASSED_ON,
            Status.MERGED);

    private final String type;

    WebHookEvent(String type) {
        this.type = type;
    }

    /** Name by which subscribers know it. */
    public String type() {
        return type;
    }

    /** The event that subscribers call so; empty if there is none. */
    static Optional<WebHookEvent> of(String type) {
        return Arrays.stream(values()).filter(event -> event.type.equals(type)).findFirst();
    }

    /** The events that a line of the case log means. */
    static Stream<WebHookEvent> of(CaseEntry entry) {
        if (entry.event() == CaseEntry.Event.RECEIVED) {
            return Stream.of(RECEIVED);
        }
        if (entry.event() != CaseEntry.Event.STATUS_CHANGED) {
            return Stream.of();
        }
        boolean closing =
                CLOSING.contains(Status.valueOf(String.valueOf(entry.detail().get("to"))));
        return closing ? Stream.of(STATUS_CHANGED, CLOSED) : Stream.of(STATUS_CHANGED);
    }
}
