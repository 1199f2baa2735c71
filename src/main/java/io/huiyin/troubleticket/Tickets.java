package io.huiyin.troubleticket;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Customer;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.Milestone;
import io.huiyin.deadline.ClockId;
import io.huiyin.intake.Involvement;
import io.huiyin.intake.LeadingComplaint;
import io.huiyin.intake.Promises;
import io.huiyin.intake.Promises.Promise;
import io.huiyin.intake.Sight;
import io.huiyin.intake.ViewPolicy;
import io.huiyin.intake.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows complaints as tickets, attribute by attribute and only as much as somebody may see. */
public class Tickets {

    /** Where tickets are found on this machine. */
    public static final String PLACE = "/tmf-api/troubleTicket/v4/troubleTicket/";

    private static final List<ClockId> RESOLUTION = List.of(ClockId.K12, ClockId.K08, ClockId.K20, ClockId.K21);
    private static final String RELATIONSHIP = "troubleTicketRelationship";
    private static final Set<Sight> SEEN = EnumSet.of(Sight.CHANNEL, Sight.MASKED, Sight.FULL);
    private static final String MASK = "***";
    private static final String MAJOR = "major";

    private final CaseLog log;
    private final Promises promises;
    private final TicketStore store;
    private final LeadingComplaint leading;
    private final ViewPolicy policy = new ViewPolicy();

    Tickets(CaseLog log, Promises promises, TicketStore store, LeadingComplaint leading) {
        this.leading = leading;
        this.log = log;
        this.promises = promises;
        this.store = store;
    }

    /** All attributes of a ticket that somebody with this sight may see; what is not there is absent. */
    public Map<String, Object> show(Complaint complaint, Viewer viewer, Sight sight) {
        var entries = log.of(complaint.number());
        var said = store.find(complaint.number()).orElseGet(TicketSaid::nothing);
        var ticket = new LinkedHashMap<String, Object>();
        var intake = complaint.intake();
        ticket.put("id", complaint.number().value());
        ticket.put("href", PLACE + complaint.number());
        ticket.put("externalId", intake.externalReference());
        ticket.put("name", intake.title());
        ticket.put("description", intake.description());
        ticket.put("ticketType", said.ticketType());
        ticket.put(
                "severity",
                complaint.track().filter(HandlingTrack.MAJOR::equals).isPresent() ? MAJOR : said.severity());
        ticket.put(
                "priority",
                complaint
                        .priority()
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .orElse(null));
        putCourse(ticket, complaint, entries);
        ticket.put(
                "channel",
                said.content().containsKey("channel")
                        ? said.content().get("channel")
                        : Map.of("id", TicketChannel.word(intake.channel())));
        ticket.put("note", notes(entries, viewer, sight));
        ticket.put("relatedParty", parties(complaint, said, sight));
        ticket.put("troubleTicketRelationship", relationships(complaint, said, viewer));
        said.content().forEach(ticket::putIfAbsent);
        ticket.putIfAbsent("@type", "TroubleTicket");
        ticket.values().removeIf(Objects::isNull);
        return ticket;
    }

    /** How a ticket stands at this moment. */
    public TicketStanding standing(Complaint complaint) {
        var course = TicketCourse.of(log.of(complaint.number()));
        var last = course.lastChange();
        var said = store.find(complaint.number()).orElseGet(TicketSaid::nothing);
        return new TicketStanding(
                course.status(),
                last.map(TicketCourse.Change::at).orElse(null),
                last.map(TicketCourse.Change::reason).orElse(null),
                expected(complaint).orElse(null),
                complaint.reachedAt(Milestone.FED_BACK).orElse(null),
                said.text("@baseType").orElse(null),
                said.text("@schemaLocation").orElse(null));
    }

    private void putCourse(Map<String, Object> ticket, Complaint complaint, List<CaseEntry> entries) {
        var course = TicketCourse.of(entries);
        var changes = course.changes();
        ticket.put("status", course.status().word());
        if (!changes.isEmpty()) {
            var last = changes.get(changes.size() - 1);
            ticket.put("statusChangeDate", last.at().toString());
            ticket.put("statusChangeReason", last.reason());
        }
        ticket.put("statusChange", changes.stream().map(Tickets::change).toList());
        ticket.put("creationDate", complaint.intake().receivedAt().toString());
        ticket.put(
                "lastUpdate",
                entries.isEmpty() ? null : entries.get(entries.size() - 1).at().toString());
        ticket.put(
                "expectedResolutionDate",
                expected(complaint).map(Object::toString).orElse(null));
        ticket.put(
                "resolutionDate",
                complaint.reachedAt(Milestone.FED_BACK).map(Object::toString).orElse(null));
    }

    private static Map<String, Object> change(TicketCourse.Change change) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("status", change.status().word());
        shown.put("changeDate", change.at().toString());
        if (change.reason() != null) {
            shown.put("changeReason", change.reason());
        }
        return shown;
    }

    /** The limit of handling; before it runs, the legal one. */
    private Optional<Instant> expected(Complaint complaint) {
        if (complaint.status().isOver()) {
            return Optional.empty();
        }
        var due = promises.of(complaint).stream()
                .collect(Collectors.toMap(Promise::clock, Promise::dueAt, (first, second) -> first));
        return RESOLUTION.stream().map(due::get).filter(Objects::nonNull).findFirst();
    }

    private static List<Map<String, Object>> notes(List<CaseEntry> entries, Viewer viewer, Sight sight) {
        return entries.stream()
                .filter(entry -> entry.event() == CaseEntry.Event.INFORMATION_ADDED
                        && entry.detail().containsKey("information"))
                .filter(entry -> sight == Sight.FULL
                        || sight == Sight.CHANNEL && entry.actor().equals(viewer.user()))
                .map(Tickets::note)
                .toList();
    }

    private static Map<String, Object> note(CaseEntry entry) {
        var note = new LinkedHashMap<String, Object>();
        note.put("id", TicketNotes.id(entry));
        note.put("author", entry.detail().getOrDefault("author", entry.actor()));
        note.put("date", entry.at().toString());
        note.put("text", entry.detail().get("information"));
        return note;
    }

    /** What the system has said, and the ticket that is handled for this one, if the viewer may know of it. */
    private List<Object> relationships(Complaint complaint, TicketSaid said, Viewer viewer) {
        var all = new ArrayList<Object>();
        if (said.content().containsKey(RELATIONSHIP)) {
            said.content().get(RELATIONSHIP).forEach(all::add);
        }
        leading.of(complaint.number())
                .filter(other -> SEEN.contains(policy.sight(viewer, other, () -> Involvement.NONE)))
                .map(other -> Map.of(
                        "id",
                        other.number().value(),
                        "href",
                        PLACE + other.number(),
                        "relationshipType",
                        "duplicateOf"))
                .ifPresent(all::add);
        return all.isEmpty() ? null : all;
    }

    private static Object parties(Complaint complaint, TicketSaid said, Sight sight) {
        boolean masked = sight == Sight.MASKED;
        if (!masked && said.content().containsKey("relatedParty")) {
            return said.content().get("relatedParty");
        }
        var customer = complaint.intake().customer();
        var represented = complaint.intake().onBehalfOf();
        return represented == null
                ? List.of(party(customer, "customer", masked))
                : List.of(party(customer, "representative", masked), represented(represented, masked));
    }

    private static Map<String, Object> represented(String name, boolean masked) {
        var party = new LinkedHashMap<String, Object>();
        party.put("id", masked ? MASK : name);
        party.put("role", "customer");
        party.put("name", masked ? MASK : name);
        party.put("@referredType", "Customer");
        return party;
    }

    private static Map<String, Object> party(Customer customer, String role, boolean masked) {
        var party = new LinkedHashMap<String, Object>();
        var number = customer.customerNumber() == null ? "customer" : customer.customerNumber();
        party.put("id", masked ? MASK : number);
        party.put("role", role);
        party.put("name", masked || customer.name().isEmpty() ? customer.maskedName() : customer.name());
        party.put("@referredType", "Customer");
        return party;
    }
}
