package io.huiyin.troubleticket;

import io.huiyin.complaint.Status;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The states of a trouble ticket. */
public enum TicketStatus {
    ACKNOWLEDGED("acknowledged"),
    REJECTED("rejected"),
    PENDING("pending"),
    HELD("held"),
    IN_PROGRESS("inProgress"),
    CANCELLED("cancelled"),
    CLOSED("closed"),
    RESOLVED("resolved");

    private static final Set<TicketStatus> OPEN = EnumSet.of(ACKNOWLEDGED, IN_PROGRESS, RESOLVED);

    private final String word;

    TicketStatus(String word) {
        this.word = word;
    }

    /** The standard's word. */
    public String word() {
        return word;
    }

    /** The state with this word; empty if the standard has none. */
    public static Optional<TicketStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst();
    }

    /** How a complaint's state is called to the outside, unless it waits for the customer or for other departments. */
    public static TicketStatus of(Status status) {
        return switch (status) {
            case RECEIVED, CLASSIFIED -> ACKNOWLEDGED;
            case IN_HANDLING, HANDLED -> IN_PROGRESS;
            case FED_BACK -> RESOLVED;
            case CLOSED, ARCHIVED, CLOSED_UNRESOLVED, MERGED -> CLOSED;
            case WITHDRAWN -> CANCELLED;
            case NOT_ACCEPTED, PASSED_ON -> REJECTED;
        };
    }

    /** Whether the ticket can wait for the customer in this state. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
