package io.huiyin.troubleticket;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The states that a ticket has passed, read from the case log. */
public final class TicketCourse {

    /** Fields of a step in which it is told that the customer was not reached. */
    static final Set<String> REACHING = Set.of("customerReached", "callBackOutcome");

    static final String NOT_REACHED = "NOT_REACHED";

    private static final String CONTRIBUTION = "Task_ContributeFinding";
    private static final String DEPARTMENT = "department";

    private final List<Change> changes = new ArrayList<>();
    private TicketStatus handling = TicketStatus.ACKNOWLEDGED;
    private String reason;
    private boolean waiting;
    private final Set<Object> asked = new HashSet<>();

    private TicketCourse() {}

    /** @param entries of one complaint, in their order */
    public static TicketCourse of(List<CaseEntry> entries) {
        var course = new TicketCourse();
        entries.forEach(course::follow);
        return course;
    }

    private void follow(CaseEntry entry) {
        switch (entry.event()) {
            case RECEIVED, INFORMATION_ADDED -> waiting = false;
            case STATUS_CHANGED -> {
                var status = Status.valueOf(String.valueOf(entry.detail().get("to")));
                handling = TicketStatus.of(status);
                asked.clear();
                reason = status.name() + (entry.round() > 1 ? ", round " + entry.round() : "");
                waiting = false;
            }
            case WITHDRAWAL_REQUESTED -> waiting = true;
            case STEP_COMPLETED -> {
                waiting = REACHING.stream()
                        .anyMatch(field -> NOT_REACHED.equals(entry.detail().get(field)));
                if (CONTRIBUTION.equals(entry.step())) {
                    asked.remove(entry.detail().get(DEPARTMENT));
                }
            }
            case DEPARTMENT_ASKED -> asked.add(entry.detail().get(DEPARTMENT));
            default -> {
                return;
            }
        }
        note(entry.at(), entry.event());
    }

    private void note(Instant at, Event event) {
        if (changes.isEmpty() || status() != last().status()) {
            var why = status() == handling ? reason : event.name();
            changes.add(new Change(at, status(), why));
        }
    }

    private Change last() {
        return changes.get(changes.size() - 1);
    }

    /** The present state. */
    public TicketStatus status() {
        if (waiting && handling.isOpen()) {
            return TicketStatus.PENDING;
        }
        return asked.isEmpty() || handling != TicketStatus.IN_PROGRESS ? handling : TicketStatus.HELD;
    }

    /** The latest change; empty before the complaint is on record. */
    public Optional<Change> lastChange() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(last());
    }

    /** All states in their order. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param reason the complaint's own state with its round, or what it waits for; null at the beginning
     */
    public record Change(Instant at, TicketStatus status, String reason) {}
}
