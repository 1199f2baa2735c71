package io.huiyin.troubleticket.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a ticket is found by of what its system has said: its type, the wished date, and every party. */
class TicketIndex {

    /** Nobody can ask for more. */
    private static final int LONGEST_PARTY = 200;

    private final JdbcClient jdbc;

    TicketIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param content by the name of the attribute */
    void put(String complaint, Map<String, JsonNode> content) {
        jdbc.sql("update trouble_ticket set requested_at = :requested, at_type = :type where complaint = :complaint")
                .param("requested", requested(content), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("type", type(content), Types.VARCHAR)
                .param("complaint", complaint)
                .update();
        jdbc.sql("delete from trouble_ticket_party where complaint = ?")
                .param(complaint)
                .update();
        if (content.containsKey("relatedParty")) {
            StreamSupport.stream(content.get("relatedParty").spliterator(), false)
                    .map(party -> party.path("id").asText())
                    .filter(party -> party.length() <= LONGEST_PARTY)
                    .distinct()
                    .forEach(party -> put(complaint, party));
        }
    }

    private void put(String complaint, String party) {
        jdbc.sql("insert into trouble_ticket_party (complaint, party) values (?, ?)")
                .params(complaint, party)
                .update();
    }

    private static OffsetDateTime requested(Map<String, JsonNode> content) {
        return content.containsKey("requestedResolutionDate")
                ? OffsetDateTime.parse(content.get("requestedResolutionDate").asText())
                        .withOffsetSameInstant(ZoneOffset.UTC)
                : null;
    }

    private static String type(Map<String, JsonNode> content) {
        return content.containsKey("@type") ? content.get("@type").asText() : null;
    }
}
