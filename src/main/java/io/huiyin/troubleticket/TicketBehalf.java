package io.huiyin.troubleticket;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.complaint.Relation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who complains for whom, as the related parties and entities of a ticket say (S-21). The standard has no place of its own for it: the
 * role of the party who complains says what he is to the party with the role {@code customer}, and a related entity of the type
 * {@code Consent} how that one has agreed.
 */
final class TicketBehalf {

    private static final String REPRESENTATIVE = "representative";
    private static final String CUSTOMER = "customer";
    private static final Map<String, Relation> RELATIONS = Map.of(
            "familymember", Relation.FAMILY,
            "guardian", Relation.GUARDIAN,
            "lawyer", Relation.LAWYER,
            "staffofcustomer", Relation.STAFF_OF_CUSTOMER,
            "otherrepresentative", Relation.OTHER_RELATION);

    private final List<JsonNode> parties;

    TicketBehalf(List<JsonNode> parties) {
        this.parties = parties;
    }

    /** Who complains for the customer; empty if that one complains himself. */
    Optional<JsonNode> representative() {
        return first(party -> role(party).equals(REPRESENTATIVE) || RELATIONS.containsKey(role(party)))
                .filter(party -> customer().isPresent());
    }

    private Optional<JsonNode> customer() {
        return first(party -> role(party).equals(CUSTOMER));
    }

    /** Whether a party can be reached to answer who complains: what the represented one is told goes through his representative. */
    boolean answersFor(JsonNode party) {
        return representative().isEmpty() || !role(party).equals(CUSTOMER);
    }

    /** Writes down for whom it is, what he who complains is to him, and how that one has agreed. */
    void put(Map<String, Object> values, List<JsonNode> entities) {
        representative().ifPresent(speaker -> {
            values.put("onBehalfOf", customer().map(TicketBehalf::name).orElseThrow());
            values.put(
                    "behalfRelation",
                    Optional.ofNullable(RELATIONS.get(role(speaker)))
                            .map(Enum::name)
                            .orElse(null));
            entities.stream()
                    .filter(entity -> entity.path("@referredType").asText().equals("Consent"))
                    .findFirst()
                    .ifPresent(consent -> {
                        values.put(
                                "behalfConsent",
                                consent.path("role")
                                        .asText()
                                        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                                        .toUpperCase(Locale.ROOT));
                        values.put("consentEvidence", consent.path("id").asText());
                    });
        });
    }

    private Optional<JsonNode> first(Predicate<JsonNode> wanted) {
        return parties.stream().filter(wanted).findFirst();
    }

    private static String name(JsonNode party) {
        return party.path("name").asText(party.path("id").asText());
    }

    private static String role(JsonNode party) {
        return party.path("role").asText().toLowerCase(Locale.ROOT);
    }
}
