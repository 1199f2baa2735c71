package io.huiyin.troubleticket;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What listeners can be told of a ticket. */
public enum TicketEvent {
    CREATE("TroubleTicketCreateEvent"),
    ATTRIBUTE_VALUE_CHANGE("TroubleTicketAttributeValueChangeEvent"),
    STATUS_CHANGE("TroubleTicketStatusChangeEvent"),
    DELETE("TroubleTicketDeleteEvent"),
    RESOLVED("TroubleTicketResolvedEvent"),
    INFORMATION_REQUIRED("TroubleTicketInformationRequiredEvent");

    private static final String NOTE = "note";

    private final String type;

    TicketEvent(String type) {
        this.type = type;
    }

    /** The standard's name. */
    public String type() {
        return type;
    }

    /** What new lines of a case log mean for its ticket. */
    static List<TicketEvent> of(List<CaseEntry> before, List<CaseEntry> after, List<CaseEntry> added) {
        var events = new ArrayList<TicketEvent>();
        if (added.stream().anyMatch(entry -> entry.event() == Event.RECEIVED)) {
            events.add(CREATE);
            return events;
        }
        if (!fields(added).isEmpty()) {
            events.add(ATTRIBUTE_VALUE_CHANGE);
        }
        var was = TicketCourse.of(before).status();
        var is = TicketCourse.of(after).status();
        if (was != is) {
            events.add(STATUS_CHANGE);
            if (is == TicketStatus.RESOLVED) {
                events.add(RESOLVED);
            }
            if (is == TicketStatus.PENDING) {
                events.add(INFORMATION_REQUIRED);
            }
        }
        return events;
    }

    /** The attributes that new lines of a case log change, other than the state. */
    static Set<String> fields(List<CaseEntry> added) {
        var fields = new TreeSet<String>();
        added.forEach(entry -> {
            if (entry.event() == Event.DECIDED && entry.detail().containsKey("priority")) {
                fields.addAll(List.of("priority", "expectedResolutionDate"));
            }
            if (entry.event() == Event.INFORMATION_ADDED
                    && entry.detail().get("ticketAttributes") instanceof List<?> names) {
                names.forEach(name -> fields.add(String.valueOf(name)));
            } else if (entry.event() == Event.INFORMATION_ADDED) {
                fields.add(NOTE);
            }
        });
        return fields;
    }
}
