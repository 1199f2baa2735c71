package io.huiyin.audit.persistence;

import io.huiyin.audit.Found;
import io.huiyin.audit.Search;
import io.huiyin.audit.Search.Reader;
import io.huiyin.complaint.Customer;
import io.huiyin.complaint.CustomerImportance;
import io.huiyin.complaint.SamePerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A search as conditions, and a row of its result. Lists stand in one column, separated by commas. */
final class SearchSql {

    private static final Pattern PHONE = Pattern.compile("[+\\d\\s()（）./-]+");

    static final String SELECT =
            "select number, received_at, status, outcome, category, priority, major_tier, track, departments,"
                    + " handlers, round, customer_name, milestones from complaint c";

    private static final String OVER =
            "('ARCHIVED', 'MERGED', 'WITHDRAWN', 'NOT_ACCEPTED', 'CLOSED_UNRESOLVED', 'PASSED_ON')";
    private static final String CUSTOMER =
            "(c.customer_name = ? or c.customer_number = ? or c.email_key = ? or c.phone_key = ?)";
    private static final String MISSED =
            "exists (select 1 from clock_event e where e.complaint_number = c.number and e.kind = 'MISSED' and e.clock = ?)";
    private static final String NOT_ABOUT = "(c.conflict is null or ',' || c.conflict || ',' not like ?)";
    private static final String FIRED =
            "c.erased_at is null and c.number in (select f.complaint from fired_rule f where f.decision = ? and f.rule_id = ?"
                    + " union select p.business_key_ from act_hi_decinst d"
                    + " join act_hi_dec_out o on o.dec_inst_id_ = d.id_"
                    + " join act_hi_procinst p on p.id_ = d.proc_inst_id_"
                    + " where d.dec_def_key_ = ? and o.rule_id_ = ? and d.eval_time_ >= ?)";

    private SearchSql() {}

    /** @param counted until when it has been counted which rules fired */
    static Conditions conditions(Search search, Instant counted) {
        var conditions = new Conditions()
                .and("c.number like ?", search.number() == null ? null : pattern(search.number()) + "%")
                .and("c.received_at >= ?", search.from())
                .and("c.received_at < ?", search.until())
                .oneOf("c.status", names(search.status()))
                .oneOf("c.category", names(search.category()))
                .oneOf("c.priority", names(search.priority()))
                .oneOf("c.major_tier", names(search.tier()))
                .oneOf("c.track", names(search.track()))
                .and("',' || c.departments || ',' like ?", inList(search.department(), ","))
                .and("',' || c.handlers like ?", inList(search.handler(), "="))
                .and(
                        MISSED,
                        search.missedClock() == null
                                ? null
                                : search.missedClock().name())
                .and("c.round = ?", search.round());
        if (search.customer() != null) {
            var customer = search.customer();
            conditions.always(CUSTOMER, customer, customer, SamePerson.email(customer), phoneKey(customer));
        }
        names(search.reader()).forEach(name -> conditions.always(NOT_ABOUT, "%," + pattern(name) + ",%"));
        if (search.open() != null) {
            conditions.always("c.status " + (search.open() ? "not in " : "in ") + OVER);
        }
        if (search.rule() != null) {
            var rule = search.rule();
            conditions.always(FIRED, rule.table(), rule.rule(), rule.table(), rule.rule(), Timestamp.from(counted));
        }
        return conditions;
    }

    /** As {@link SamePerson} writes it, so that blanks, brackets and +86 do not matter; empty where it is something else. */
    private static String phoneKey(String customer) {
        return PHONE.matcher(customer).matches() ? Objects.requireNonNullElse(SamePerson.phone(customer), "") : "";
    }

    /** As the column of conflicts of interest names people and departments. */
    private static Stream<String> names(Reader reader) {
        return Stream.concat(
                Stream.of("user:" + reader.user()), reader.groups().stream().map("group:"::concat));
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    private static String inList(String item, String end) {
        return item == null ? null : "%," + pattern(item) + end + "%";
    }

    private static String pattern(String text) {
        return text.replaceAll("[%_\\\\]", "\\\\$0");
    }

    static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getString("number"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("status"),
                row.getString("outcome"),
                row.getString("category"),
                row.getString("priority"),
                row.getString("major_tier"),
                row.getString("track"),
                list(row.getString("departments")),
                list(row.getString("handlers")).stream()
                        .map(handler -> handler.substring(0, handler.lastIndexOf('=')))
                        .toList(),
                row.getInt("round"),
                masked(row.getString("customer_name")),
                closedAt(row.getString("milestones")),
                List.of());
    }

    static Found with(Found row, List<String> missed) {
        return new Found(
                row.number(),
                row.receivedAt(),
                row.status(),
                row.outcome(),
                row.category(),
                row.priority(),
                row.tier(),
                row.track(),
                row.departments(),
                row.handlers(),
                row.round(),
                row.customer(),
                row.closedAt(),
                missed);
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    private static String masked(String name) {
        return new Customer(name, null, null, null, null, CustomerImportance.STANDARD, Locale.ROOT).maskedName();
    }

    private static Instant closedAt(String milestones) {
        return Arrays.stream(milestones.split(" "))
                .filter(milestone -> milestone.startsWith("CLOSED="))
                .map(milestone -> Instant.parse(milestone.substring("CLOSED=".length())))
                .findFirst()
                .orElse(null);
    }
}
