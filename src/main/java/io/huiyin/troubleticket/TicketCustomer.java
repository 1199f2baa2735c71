package io.huiyin.troubleticket;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who complains, as the related parties of a ticket say. */
final class TicketCustomer {

    private static final Set<String> ROLES = Set.of("customer", "complainant", "originator");
    private static final int LONGEST_NUMBER = 50;

    private TicketCustomer() {}

    /** Writes down name, number and contact; who names nobody who can be reached brings an anonymous complaint (S-21). */
    static void put(Map<String, Object> values, List<JsonNode> parties, List<JsonNode> entities) {
        var behalf = new TicketBehalf(parties);
        behalf.put(values, entities);
        var customer = behalf.representative().or(() -> parties.stream()
                .filter(party -> ROLES.contains(party.path("role").asText().toLowerCase(Locale.ROOT)))
                .findFirst());
        var answered = parties.stream().filter(behalf::answersFor).toList();
        var name = customer.map(party -> party.path("name").asText(null));
        var phone = contact(answered, "tel:");
        var email = contact(answered, "mailto:");
        values.put("customerName", name.orElse(null));
        values.put("contactPhone", phone.orElse(null));
        values.put("contactEmail", email.orElse(null));
        values.put(
                "customerNumber",
                customer.map(party -> party.path("id").asText())
                        .filter(id -> id.length() <= LONGEST_NUMBER && !isContact(id))
                        .orElse(null));
        values.put("anonymous", name.isEmpty() || phone.isEmpty() && email.isEmpty());
    }

    private static boolean isContact(String id) {
        return id.startsWith("tel:") || id.startsWith("mailto:");
    }

    private static Optional<String> contact(List<JsonNode> parties, String scheme) {
        return parties.stream()
                .flatMap(party ->
                        Stream.of(party.path("href").asText(), party.path("id").asText()))
                .filter(link -> link.startsWith(scheme))
                .map(link -> link.substring(scheme.length()))
                .findFirst();
    }
}
