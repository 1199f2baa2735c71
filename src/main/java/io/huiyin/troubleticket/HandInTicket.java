package io.huiyin.troubleticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.intake.Bringer;
import io.huiyin.intake.ReceiveComplaint;
import io.huiyin.intake.Registration;
import io.huiyin.intake.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a ticket in as a complaint. The server's own attributes are not taken over, its state least of all. */
public class HandInTicket {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final String CRITICAL = "critical";

    /** What the record's fields are called in tickets. */
    private static final Map<String, String> WORDS = Map.of(
            "externalReference", "externalId",
            "title", "name",
            "customerName", "relatedParty.name",
            "contactPhone", "relatedParty.href",
            "contactEmail", "relatedParty.href",
            "customerNumber", "relatedParty.id",
            "onBehalfOf", "relatedParty.name",
            "behalfConsent", "relatedEntity.role",
            "consentEvidence", "relatedEntity.id");

    private final ReceiveComplaint receiveComplaint;
    private final CaseFile cases;
    private final TicketStore store;

    HandInTicket(ReceiveComplaint receiveComplaint, CaseFile cases, TicketStore store) {
        this.receiveComplaint = receiveComplaint;
        this.cases = cases;
        this.store = store;
    }

    /**
     * Hands a ticket in; the same channel and external id again gives the complaint of the first time.
     *
     * @param caller the system
     * @throws Refused naming the attributes that are missing or malformed
     * @throws NotNow if another system has used the external id, or this one on a channel that only it knows by another name
     */
    public Complaint handIn(ObjectNode ticket, Viewer caller) {
        var given = new Attributes(ticket, TicketWords.ATTRIBUTES);
        var notes = TicketWords.checked(given);
        var description = given.required("description", LONGEST_DESCRIPTION);
        var said = new TicketSaid(
                Optional.ofNullable(given.required("severity", TicketWords.LONGEST_WORD))
                        .orElse(""),
                Optional.ofNullable(given.required("ticketType", TicketWords.LONGEST_WORD))
                        .orElse(""),
                TicketWords.kept(given));
        var values = values(given, description);
        values.put("urgentContent", said.severity().equalsIgnoreCase(CRITICAL));
        given.check();
        var receipt = receive(values, caller, complaint -> {
            store.put(complaint.number(), said);
            notes.forEach(note -> note(complaint, note, caller.user()));
        });
        if (!receipt.intake().receivedBy().equals(caller.user()) || !isOfSameChannel(said, receipt)) {
            throw new NotNow("usedBefore", "externalId");
        }
        return receipt;
    }

    /** Channels that Huiyin does not know are one to it and several to the system. */
    private boolean isOfSameChannel(TicketSaid said, Complaint receipt) {
        var channel = receipt.intake().channel();
        var before = store.find(receipt.number()).flatMap(TicketSaid::channel);
        return channel != Channel.OTHER || word(said.channel()).equalsIgnoreCase(word(before));
    }

    private static String word(Optional<String> channel) {
        return channel.orElse(TicketChannel.word(Channel.OTHER));
    }

    private static Map<String, Object> values(Attributes given, String description) {
        var values = new LinkedHashMap<String, Object>();
        var name = given.text("name", LONGEST_NAME);
        values.put("channel", TicketChannel.of(channel(given)).name());
        values.put("externalReference", given.text("externalId", LONGEST_NAME));
        values.put("title", name == null && description != null ? firstLine(description) : name);
        values.put("description", description);
        values.put("expectation", given.text("requestedResolutionDate", TicketWords.LONGEST_WORD));
        TicketCustomer.put(values, given.list("relatedParty"), given.list("relatedEntity"));
        return values;
    }

    private static String channel(Attributes given) {
        return given.has("channel") ? given.get("channel").path("id").asText() : "";
    }

    private static String firstLine(String description) {
        var line = description.lines().findFirst().orElse(description).strip();
        return line.codePoints()
                .limit(LONGEST_NAME / 2)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private Complaint receive(Map<String, Object> values, Viewer caller, ReceiveComplaint.Also also) {
        try {
            return receiveComplaint
                    .receive(new Registration(values), Bringer.of(caller), also)
                    .complaint();
        } catch (Refused e) {
            throw inOwnWords(e);
        }
    }

    private static Refused inOwnWords(Refused refused) {
        Stream<Refused> all = refused.all().stream();
        List<Refused> renamed = all.map(each -> each.named(WORDS.getOrDefault(each.field(), each.field())))
                .toList();
        return Refused.all(renamed);
    }

    private void note(Complaint complaint, JsonNode note, String owner) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("information", note.get("text").textValue().strip());
        if (note.path("author").isTextual()) {
            detail.put("author", note.get("author").textValue());
        }
        detail.put("informationChannel", complaint.intake().channel().name());
        cases.note(complaint, owner, CaseEntry.Event.INFORMATION_ADDED, null, detail);
    }
}
