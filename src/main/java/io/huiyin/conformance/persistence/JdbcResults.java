package io.huiyin.conformance.persistence;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.conformance.FinishedCase;
import io.huiyin.conformance.Results;
import io.huiyin.conformance.Rule;
import io.huiyin.conformance.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the results in tables of their own. */
@Repository
class JdbcResults implements Results {

    private static final String UNJUDGED =
            """
            select c.number from complaint c left join conformance_case j on j.complaint = c.number
            where (c.milestones like '%SEALED%' or c.status = 'PASSED_ON')
              and (j.complaint is null or j.complaint_version <> c.version or j.edition <> :edition)
            order by c.number fetch first :size rows only
            """;
    private static final String COUNTS =
            """
            select rule_name, count(*) as concerned, sum(case when broken then 1 else 0 end) as broken
            from conformance_verdict group by rule_name
            """;
    private static final String BREACHES =
            """
            select b.complaint, b.rule_name, b.detail, j.judged_at
            from (select v.complaint, v.rule_name, v.detail from conformance_verdict v
                  where v.broken and v.complaint > :after %s
                  order by v.complaint fetch first :size rows with ties) b
            join conformance_case j on j.complaint = b.complaint
            order by b.complaint, b.rule_name
            """;

    private final JdbcClient jdbc;

    JdbcResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ComplaintNumber> unjudged(int edition, int size) {
        return jdbc.sql(UNJUDGED)
                .param("edition", edition)
                .param("size", size)
                .query((row, line) -> ComplaintNumber.of(row.getString(1)))
                .list();
    }

    @Override
    public int keep(FinishedCase judged, Map<Rule, Verdict> verdicts, int edition, Instant at) {
        var number = judged.complaint().number().value();
        var known = Set.copyOf(jdbc.sql("select rule_name from conformance_verdict where complaint = ? and broken")
                .param(number)
                .query(String.class)
                .list());
        jdbc.sql("delete from conformance_verdict where complaint = ?")
                .param(number)
                .update();
        jdbc.sql("delete from conformance_case where complaint = ?")
                .param(number)
                .update();
        jdbc.sql("insert into conformance_case (complaint, complaint_version, edition, judged_at) values (?, ?, ?, ?)")
                .params(number, judged.complaint().version(), edition, at.atOffset(ZoneOffset.UTC))
                .update();
        verdicts.forEach((rule, verdict) -> insert(number, rule, verdict));
        return (int) verdicts.entrySet().stream()
                .filter(entry -> entry.getValue().kind() == Verdict.Kind.BROKEN)
                .filter(entry -> !known.contains(entry.getKey().name()))
                .count();
    }

    private void insert(String number, Rule rule, Verdict verdict) {
        if (verdict.kind() != Verdict.Kind.NOT_APPLICABLE) {
            jdbc.sql("insert into conformance_verdict (complaint, rule_name, broken, detail) values (?, ?, ?, ?)")
                    .params(number, rule.name(), verdict.kind() == Verdict.Kind.BROKEN, verdict.detail())
                    .update();
        }
    }

    @Override
    public List<Count> counts() {
        return jdbc.sql(COUNTS)
                .query((row, line) -> new Count(
                        row.getString("rule_name"),
                        row.getLong("concerned") - row.getLong("broken"),
                        row.getLong("broken")))
                .list();
    }

    @Override
    public Summary summary() {
        return jdbc.sql("select count(*) as cases, max(judged_at) as last_at from conformance_case")
                .query((row, line) -> new Summary(row.getLong("cases"), instant(row, "last_at")))
                .single();
    }

    @Override
    public List<Breach> breaches(Wanted wanted, int size) {
        var conditions = (wanted.rule() == null ? "" : "and v.rule_name = :rule ")
                + (wanted.hidden().isEmpty() ? "" : "and v.complaint not in (:hidden)");
        return jdbc.sql(BREACHES.formatted(conditions))
                .param("rule", wanted.rule())
                .param("after", Objects.requireNonNullElse(wanted.after(), ""))
                .param(
                        "hidden",
                        wanted.hidden().stream().map(ComplaintNumber::value).toList())
                .param("size", size)
                .query((row, line) -> new Breach(
                        row.getString("complaint"),
                        row.getString("rule_name"),
                        row.getString("detail"),
                        instant(row, "judged_at")))
                .list();
    }

    @Override
    public List<Judged> of(ComplaintNumber complaint) {
        return jdbc.sql(
                        "select rule_name, broken, detail from conformance_verdict where complaint = ? order by rule_name")
                .param(complaint.value())
                .query((row, line) -> new Judged(row.getString(1), row.getBoolean(2), row.getString(3)))
                .list();
    }

    @Override
    public void keep(Review review) {
        jdbc.sql("insert into conformance_review (reviewed_at, reviewer, breaches, remark) values (?, ?, ?, ?)")
                .params(
                        review.reviewedAt().atOffset(ZoneOffset.UTC),
                        review.reviewer(),
                        review.breaches(),
                        review.remark())
                .update();
    }

    @Override
    public List<Review> reviews(int size) {
        return jdbc.sql("select * from conformance_review order by id desc fetch first ? rows only")
                .param(size)
                .query((row, line) -> new Review(
                        instant(row, "reviewed_at"),
                        row.getString("reviewer"),
                        row.getInt("breaches"),
                        row.getString("remark")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
