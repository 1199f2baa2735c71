package io.huiyin.troubleticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.NotNow;
import io.huiyin.intake.HearCustomer;
import io.huiyin.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Changes of a ticket that a system may make: what it has said itself, further notes, and the wish to withdraw. What was taken down
 * when the complaint arrived never changes (R5.3.1-1), and the process alone moves it on.
 */
public class ChangeTicket {

    private static final Texts TEXTS = Texts.of("troubleTicket");
    private static final Set<String> OWN = Set.of(
            "severity",
            "ticketType",
            "requestedResolutionDate",
            "relatedParty",
            "relatedEntity",
            "troubleTicketRelationship",
            "attachment");
    private static final Set<String> ELSEWHERE = Set.of("note", "status", "statusChangeReason");

    private final HearCustomer hearCustomer;
    private final CaseFile cases;
    private final TicketStore store;
    private final ObjectMapper json;

    ChangeTicket(HearCustomer hearCustomer, CaseFile cases, TicketStore store, ObjectMapper json) {
        this.hearCustomer = hearCustomer;
        this.cases = cases;
        this.store = store;
        this.json = json;
    }

    /**
     * Changes a ticket in the running transaction.
     *
     * @param shown the ticket as its system sees it; attributes that are sent as they are shown change nothing
     * @throws io.huiyin.complaint.Refused naming the attributes that cannot be changed
     * @throws NotNow if the complaint is closed, or can no longer be withdrawn
     */
    public void change(Complaint complaint, Map<String, Object> shown, ObjectNode patch, String by) {
        var changed = changed(shown, patch);
        var given = new Attributes(changed, TicketWords.ATTRIBUTES);
        var notes = TicketWords.checked(given);
        changed.fieldNames().forEachRemaining(name -> {
            if (!OWN.contains(name) && !ELSEWHERE.contains(name) && TicketWords.ATTRIBUTES.contains(name)) {
                given.refuse(name, "notChangeable");
            }
        });
        boolean withdrawn = isWithdrawal(given);
        List.of("severity", "ticketType").stream()
                .filter(changed::has)
                .forEach(name -> given.required(name, TicketWords.LONGEST_WORD));
        var reason = given.text("statusChangeReason", TicketWords.LONGEST_WORD * 20);
        given.check();
        say(complaint, given, changed, by);
        newNotes(notes, shown)
                .forEach(text -> hearCustomer.addInformation(
                        complaint,
                        Map.of(
                                "information",
                                text,
                                "channel",
                                complaint.intake().channel().name()),
                        by));
        if (withdrawn) {
            withdraw(complaint, reason, by);
        }
    }

    private ObjectNode changed(Map<String, Object> shown, ObjectNode patch) {
        ObjectNode present = json.valueToTree(shown);
        var changed = json.createObjectNode();
        patch.properties().stream()
                .filter(attribute -> !attribute.getValue().equals(present.get(attribute.getKey())))
                .forEach(attribute -> changed.set(attribute.getKey(), attribute.getValue()));
        return changed;
    }

    private static boolean isWithdrawal(Attributes given) {
        boolean withdrawn = given.has("status")
                && TicketStatus.of(given.get("status").asText())
                        .filter(TicketStatus.CANCELLED::equals)
                        .isPresent();
        if (given.get("status") != null && !withdrawn) {
            given.refuse("status", "statusByProcess");
        }
        if (given.get("statusChangeReason") != null && !withdrawn) {
            given.refuse("statusChangeReason", "onlyWithCancelled");
        }
        return withdrawn;
    }

    private void say(Complaint complaint, Attributes given, ObjectNode changed, String by) {
        var said = store.find(complaint.number()).orElseGet(TicketSaid::nothing);
        var own = new TreeSet<String>();
        changed.fieldNames().forEachRemaining(own::add);
        own.retainAll(OWN);
        if (own.isEmpty()) {
            return;
        }
        if (!complaint.status().isOpen()) {
            throw new NotNow("complaintOver");
        }
        var content = new LinkedHashMap<String, JsonNode>();
        own.stream().filter(TicketSaid.KEPT::contains).forEach(name -> content.put(name, changed.get(name)));
        store.put(
                complaint.number(),
                said.with(
                        Optional.ofNullable(given.text("severity", TicketWords.LONGEST_WORD))
                                .orElse(said.severity()),
                        Optional.ofNullable(given.text("ticketType", TicketWords.LONGEST_WORD))
                                .orElse(said.ticketType()),
                        content));
        var detail = new LinkedHashMap<String, Object>();
        detail.put("ticketAttributes", List.copyOf(own));
        own.stream()
                .filter(name -> changed.get(name).isTextual())
                .forEach(name -> detail.put(name, changed.get(name).textValue()));
        cases.note(complaint, by, CaseEntry.Event.INFORMATION_ADDED, null, detail);
    }

    /** Texts of the notes that are not there yet; there is no way to take one away. */
    private static List<String> newNotes(List<JsonNode> notes, Map<String, Object> shown) {
        var known = ((List<?>) shown.getOrDefault("note", List.of()))
                .stream().map(note -> ((Map<?, ?>) note).get("id")).collect(Collectors.toSet());
        return notes.stream()
                .filter(note -> !known.contains(note.path("id").asText()))
                .map(note -> note.get("text").textValue())
                .toList();
    }

    /**
     * Withdraws the complaint of a ticket; the process asks the customer before it stands.
     *
     * @param reason in the words of the system, or null
     */
    public void withdraw(Complaint complaint, String reason, String by) {
        var intake = complaint.intake();
        var statement = reason == null ? TEXTS.get(intake.customer().language(), "withdrawn") : reason;
        hearCustomer.withdraw(
                complaint,
                Map.of("statement", statement, "channel", intake.channel().name()),
                by);
    }
}
