package io.huiyin.troubleticket;

import io.huiyin.complaint.Refused;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which events a listener wants, for example {@code eventType=TroubleTicketStatusChangeEvent&status=resolved,closed&fields=id,status}.
 *
 * @param wanted accepted values by name; {@code eventType}, or an attribute of the ticket
 * @param fields attributes of the ticket that are told; all if empty
 */
record EventFilter(Map<String, List<String>> wanted, Set<String> fields) {

    private static final String TYPE = "eventType";
    private static final String FIELDS = "fields";
    private static final String QUERY = "query";
    private static final Set<String> ATTRIBUTES =
            Set.of("id", "externalId", "status", "severity", "priority", "ticketType", "name");
    private static final int LONGEST = 1000;

    /** @throws Refused if the query cannot be understood */
    static EventFilter of(String query) {
        if (query == null || query.isBlank()) {
            return new EventFilter(Map.of(), Set.of());
        }
        if (query.length() > LONGEST) {
            throw new Refused(QUERY, "tooLong", LONGEST);
        }
        var wanted = new LinkedHashMap<String, List<String>>();
        for (var condition : query.replaceFirst("^\\?", "").split("&")) {
            var parts = decoded(condition).split("=", 2);
            if (parts.length < 2 || parts[1].isBlank()) {
                throw new Refused(QUERY, "noFilter");
            }
            var values = Arrays.stream(parts[1].split(",")).map(String::strip).toList();
            wanted.computeIfAbsent(known(parts[0].strip()), name -> new ArrayList<>())
                    .addAll(values);
        }
        var fields = wanted.remove(FIELDS);
        return new EventFilter(wanted, fields == null ? Set.of() : FieldChoice.of(String.join(",", fields)));
    }

    private static String decoded(String condition) {
        try {
            return URLDecoder.decode(condition, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refused(QUERY, "noFilter");
        }
    }

    private static String known(String name) {
        var attribute = name.replaceFirst("^event\\.troubleTicket\\.", "");
        if (!attribute.equals(TYPE) && !attribute.equals(FIELDS) && !ATTRIBUTES.contains(attribute)) {
            throw new Refused(QUERY, "noFilter");
        }
        return attribute;
    }

    boolean wants(TicketEvent event, Map<String, Object> ticket) {
        return wanted.entrySet().stream().allMatch(condition -> {
            if (condition.getKey().equals(TYPE)) {
                return condition.getValue().stream().anyMatch(event.type()::equalsIgnoreCase);
            }
            return condition.getValue().contains(String.valueOf(ticket.get(condition.getKey())));
        });
    }
}
