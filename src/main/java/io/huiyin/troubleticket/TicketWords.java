package io.huiyin.troubleticket;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The attributes of a ticket as the standard has them, and what a system says in them. */
public final class TicketWords {

    /** All first-level attributes. */
    public static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "href",
            "creationDate",
            "description",
            "expectedResolutionDate",
            "externalId",
            "lastUpdate",
            "name",
            "priority",
            "requestedResolutionDate",
            "resolutionDate",
            "severity",
            "statusChangeDate",
            "statusChangeReason",
            "ticketType",
            "attachment",
            "channel",
            "note",
            "relatedEntity",
            "relatedParty",
            "status",
            "statusChange",
            "troubleTicketRelationship",
            "@baseType",
            "@schemaLocation",
            "@type");

    static final int LONGEST_WORD = 100;
    private static final int LONGEST_NOTE = 2000;

    private TicketWords() {}

    /** Checks everything that is kept as it was said; the notes are given back. */
    static List<JsonNode> checked(Attributes given) {
        given.moment("requestedResolutionDate");
        given.object("channel", "id");
        given.list("relatedParty", "id", "@referredType");
        given.list("relatedEntity", "id", "role", "@referredType");
        given.list("troubleTicketRelationship");
        given.refuseIf(
                "attachment",
                given.list("attachment"),
                attachment -> attachment.hasNonNull("content"),
                "noContentHere");
        List.of("@baseType", "@schemaLocation", "@type").forEach(name -> given.text(name, LONGEST_NOTE));
        return given.list("note", "text");
    }

    /** What of the given attributes is kept as it was said. */
    static Map<String, JsonNode> kept(Attributes given) {
        var kept = new LinkedHashMap<String, JsonNode>();
        TicketSaid.KEPT.stream().filter(given::has).forEach(name -> kept.put(name, given.get(name)));
        return kept;
    }
}
