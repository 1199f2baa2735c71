package io.huiyin.troubleticket.persistence;

import io.huiyin.complaint.Channel;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.troubleticket.TicketChannel;
import io.huiyin.troubleticket.TicketSearch;
import io.huiyin.troubleticket.TicketSearch.Condition;
import io.huiyin.troubleticket.Tickets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A search as SQL: from, join and conditions. Values are always parameters. */
final class Where {

    /** What each attribute is in the tables. */
    private static final Map<String, String> EXPRESSIONS = Map.ofEntries(
            Map.entry("id", "c.number"),
            Map.entry("href", "'" + Tickets.PLACE + "' || c.number"),
            Map.entry("externalId", "c.external_reference"),
            Map.entry("name", "c.title"),
            Map.entry("description", "c.description"),
            Map.entry("severity", "case when c.track = 'MAJOR' then 'major' else coalesce(t.severity, 'normal') end"),
            Map.entry("ticketType", "coalesce(t.ticket_type, 'complaint')"),
            Map.entry("priority", "lower(c.priority)"),
            Map.entry("@baseType", "s.base_type"),
            Map.entry("@schemaLocation", "s.schema_location"),
            Map.entry("status", "s.status"),
            Map.entry("statusChangeDate", "s.since"),
            Map.entry("statusChangeReason", "s.reason"),
            Map.entry("expectedResolutionDate", "s.expected"),
            Map.entry("@type", "coalesce(t.at_type, 'TroubleTicket')"),
            Map.entry("creationDate", "c.received_at"),
            Map.entry("lastUpdate", "(select max(e.at) from case_entry e where e.complaint = c.number)"),
            Map.entry("requestedResolutionDate", "t.requested_at"),
            Map.entry("resolutionDate", "s.resolved"));

    private static final String PARTIES = "select p.party from trouble_ticket_party p where p.complaint = c.number";

    private final StringBuilder text =
            new StringBuilder(" from complaint c left join trouble_ticket t on t.complaint = c.number"
                    + " left join ticket_standing s on s.complaint = c.number where 1 = 1");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private Where() {}

    static Where of(TicketSearch search) {
        var where = new Where();
        if (search.owner() != null) {
            where.text.append(" and c.received_by = ").append(where.parameter(search.owner()));
        }
        if (!search.hidden().isEmpty()) {
            var hidden = search.hidden().stream().map(ComplaintNumber::value).toList();
            where.text
                    .append(" and c.number not in (")
                    .append(where.parameter(hidden))
                    .append(")");
        }
        search.conditions()
                .forEach(condition ->
                        where.text.append(" and (").append(where.sql(condition)).append(")"));
        return where;
    }

    String text() {
        return text.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private String sql(Condition condition) {
        return switch (condition.attribute()) {
            case "channel", "channel.id" -> channel(words(condition));
            case "relatedParty.id" -> party(words(condition));
            default -> compared(condition);
        };
    }

    private static List<String> words(Condition condition) {
        return condition.values().stream().map(String::valueOf).toList();
    }

    private String compared(Condition condition) {
        var alternatives = condition.values().stream()
                .map(value -> EXPRESSIONS.get(condition.attribute()) + " " + condition.comparison() + " "
                        + parameter(value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value))
                .toList();
        return String.join(" or ", alternatives);
    }

    private String channel(List<String> words) {
        var names = Arrays.stream(Channel.values())
                .filter(channel -> words.contains(TicketChannel.word(channel)))
                .map(Enum::name)
                .toList();
        var said = "t.channel in (" + parameter(words) + ")";
        return names.isEmpty() ? said : said + " or t.channel is null and c.channel in (" + parameter(names) + ")";
    }

    /** Those that the system has said; where it has said none, the customer. */
    private String party(List<String> ids) {
        var wanted = parameter(ids);
        return "exists (" + PARTIES + " and p.party in (" + wanted + ")) or not exists (" + PARTIES
                + ") and coalesce(c.customer_number, 'customer') in (" + wanted + ")";
    }

    private String parameter(Object value) {
        var name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
