package io.huiyin.troubleticket;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a system has said in a ticket and the record has no place for; it is given back as it was said.
 *
 * @param content by the name of the attribute, see {@link #KEPT}
 */
public record TicketSaid(String severity, String ticketType, Map<String, JsonNode> content) {

    /** Attributes that are kept as they were said. */
    static final Set<String> KEPT = Set.of(
            "requestedResolutionDate",
            "channel",
            "relatedParty",
            "relatedEntity",
            "troubleTicketRelationship",
            "attachment",
            "@baseType",
            "@schemaLocation",
            "@type");

    private static final String NORMAL = "normal";
    private static final String COMPLAINT = "complaint";

    public TicketSaid {
        content = Map.copyOf(content);
    }

    /** What the system calls its channel; empty if it has not said. */
    public Optional<String> channel() {
        return Optional.ofNullable(content.get("channel"))
                .map(channel -> channel.path("id").asText());
    }

    /** A text that the system has said. */
    Optional<String> text(String name) {
        return Optional.ofNullable(content.get(name)).map(JsonNode::asText);
    }

    /** What is said of a complaint that came by another door. */
    static TicketSaid nothing() {
        return new TicketSaid(NORMAL, COMPLAINT, Map.of());
    }

    /** The same after a system has changed some attributes; null takes one away. */
    TicketSaid with(String newSeverity, String newType, Map<String, JsonNode> changes) {
        var changed = new LinkedHashMap<>(content);
        changes.forEach((name, value) -> {
            if (value == null || value.isNull()) {
                changed.remove(name);
            } else {
                changed.put(name, value);
            }
        });
        return new TicketSaid(newSeverity, newType, changed);
    }
}
