package io.huiyin.troubleticket.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.troubleticket.TicketSaid;
import io.huiyin.troubleticket.TicketSearch;
import io.huiyin.troubleticket.TicketStanding;
import io.huiyin.troubleticket.TicketStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was said in the table {@code trouble_ticket}; one row a ticket, none for complaints that came by other doors. */
@Repository
class JdbcTicketStore implements TicketStore {

    private static final TypeReference<Map<String, JsonNode>> CONTENT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final TicketIndex index;

    JdbcTicketStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.index = new TicketIndex(jdbc);
        this.json = json;
    }

    @Override
    public void put(ComplaintNumber complaint, TicketSaid said) {
        if (write(
                        "update trouble_ticket set severity = :severity, ticket_type = :type, channel = :channel,"
                                + " content = :content where complaint = :complaint",
                        complaint,
                        said)
                == 0) {
            write(
                    "insert into trouble_ticket (complaint, severity, ticket_type, channel, content)"
                            + " values (:complaint, :severity, :type, :channel, :content)",
                    complaint,
                    said);
        }
        index.put(complaint.value(), said.content());
    }

    private int write(String sql, ComplaintNumber complaint, TicketSaid said) {
        return jdbc.sql(sql)
                .param("complaint", complaint.value())
                .param("severity", said.severity())
                .param("type", said.ticketType())
                .param("channel", said.channel().orElse(null), Types.VARCHAR)
                .param("content", text(said.content()))
                .update();
    }

    @Override
    public void stands(ComplaintNumber complaint, TicketStanding standing) {
        if (stands(
                        "update ticket_standing set status = :status, since = :since, reason = :reason, expected = :expected, resolved = :resolved,"
                                + " base_type = :baseType, schema_location = :schemaLocation"
                                + " where complaint = :complaint",
                        complaint,
                        standing)
                == 0) {
            stands(
                    "insert into ticket_standing (complaint, status, since, reason, expected, resolved, base_type, schema_location)"
                            + " values (:complaint, :status, :since, :reason, :expected, :resolved, :baseType, :schemaLocation)",
                    complaint,
                    standing);
        }
    }

    private int stands(String sql, ComplaintNumber complaint, TicketStanding standing) {
        return jdbc.sql(sql)
                .param("complaint", complaint.value())
                .param("status", standing.status().word())
                .param("since", utc(standing.since()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", standing.reason(), Types.VARCHAR)
                .param("expected", utc(standing.expected()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("resolved", utc(standing.resolved()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("baseType", standing.baseType(), Types.VARCHAR)
                .param("schemaLocation", standing.schemaLocation(), Types.VARCHAR)
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    @Override
    public List<ComplaintNumber> withoutStanding(String after, int atMost) {
        return jdbc.sql("select c.number from complaint c where c.number > ? and not exists"
                        + " (select 1 from ticket_standing s where s.complaint = c.number) order by c.number limit ?")
                .params(after, atMost)
                .query((row, number) -> ComplaintNumber.of(row.getString(1)))
                .list();
    }

    @Override
    public Optional<TicketSaid> find(ComplaintNumber complaint) {
        return jdbc.sql("select * from trouble_ticket where complaint = ?")
                .param(complaint.value())
                .query((row, number) -> said(row))
                .optional();
    }

    private TicketSaid said(ResultSet row) throws SQLException {
        try {
            return new TicketSaid(
                    row.getString("severity"),
                    row.getString("ticket_type"),
                    json.readValue(row.getString("content"), CONTENT));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The content of a trouble ticket cannot be read", e);
        }
    }

    private String text(Map<String, JsonNode> content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The content of a trouble ticket cannot be written", e);
        }
    }

    @Override
    public List<ComplaintNumber> search(TicketSearch search, int offset, int limit) {
        var where = Where.of(search);
        return jdbc.sql("select c.number" + where.text() + " order by c.received_at desc, c.number desc"
                        + " limit :limit offset :offset")
                .params(where.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> ComplaintNumber.of(row.getString(1)))
                .list();
    }

    @Override
    public int count(TicketSearch search) {
        var where = Where.of(search);
        return jdbc.sql("select count(*)" + where.text())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    @Override
    public void keep(String sender, String eventId, String eventType, String body, Instant at) {
        try {
            jdbc.sql("insert into received_event (sender, event_id, event_type, received_at, body) select ?, ?, ?, ?, ?"
                            + " where not exists (select 1 from received_event"
                            + " where sender = ? and event_type = ? and event_id = ?)")
                    .params(sender, eventId, eventType, at.atOffset(ZoneOffset.UTC), body)
                    .params(sender, eventType, eventId)
                    .update();
        } catch (DuplicateKeyException e) {
            return; // told twice at the same moment
        }
    }

    @Override
    public void forget(Instant receivedBefore) {
        jdbc.sql("delete from received_event where received_at < ?")
                .param(receivedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
