package io.huiyin.audit.persistence;

import io.huiyin.audit.DefinitionFigures;
import io.huiyin.audit.ElementVisits;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.WorkingDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts in the engine's history tables, which its own interface would read row by row. The engine keeps times without a zone, in UTC. */
@Repository
class JdbcDefinitionFigures implements DefinitionFigures {

    /** Of ends and event gateways the engine says that they were cancelled when they were passed. */
    private static final String VISITS =
            """
            select element, min(element_type) as type, min(element_name) as name, sum(visits) + sum(open) as visits,
                   sum(open) as still_open,
                   case when min(element_type) like '%EndEvent' or min(element_type) = 'eventBasedGateway' then 0
                        else sum(cancelled) end as cancelled,
                   cast(sum(millis) / nullif(sum(visits), 0) as bigint) as mean, max(longest) as longest
            from (select element, element_type, element_name, visits, cancelled, millis, longest, 0 as open
                  from element_day where definition = :definition and passed_on >= :since
                  union all
                  select act_id_, min(act_type_), min(act_name_), count(*), count(case when act_inst_state_ = 2 then 1 end),
                         sum(duration_), max(duration_), 0
                  from act_hi_actinst where proc_def_id_ = :definition and end_time_ >= :uncounted group by act_id_
                  union all
                  select act_id_, min(act_type_), min(act_name_), 0, 0, 0, null, count(*)
                  from act_hi_actinst where proc_def_id_ = :definition and end_time_ is null group by act_id_) passed
            group by element
            """;

    private static final String FINISHED =
            "from act_hi_procinst p where p.proc_def_id_ = ? and p.end_time_ is not null";

    private final JdbcClient jdbc;
    private final JdbcHistoryDigest digest;

    JdbcDefinitionFigures(JdbcClient jdbc, JdbcHistoryDigest digest) {
        this.jdbc = jdbc;
        this.digest = digest;
    }

    @Override
    public List<ElementVisits> visits(String definition, LocalDate since) {
        var counted = digest.until("ELEMENTS");
        var wanted = since.atStartOfDay(WorkingDays.ZONE).toInstant();
        return jdbc.sql(VISITS)
                .param("definition", definition)
                .param("since", since)
                .param("uncounted", Timestamp.from(wanted.isAfter(counted) ? wanted : counted))
                .query(JdbcDefinitionFigures::visits)
                .list();
    }

    private static ElementVisits visits(ResultSet row, int number) throws SQLException {
        return new ElementVisits(
                row.getString("element"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("visits"),
                row.getLong("still_open"),
                row.getLong("cancelled"),
                row.getObject("mean", Long.class),
                row.getObject("longest", Long.class),
                false);
    }

    @Override
    public long countFinished(String definition, Set<ComplaintNumber> hidden) {
        var without = without(hidden);
        return jdbc.sql("select count(*) " + FINISHED + without.and())
                .param(definition)
                .params(without.values())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Finished> finished(String definition, Set<ComplaintNumber> hidden, int offset, int size) {
        var without = without(hidden);
        return jdbc.sql("select p.id_, p.business_key_, p.state_, p.start_time_, p.end_time_ " + FINISHED
                        + without.and() + " order by p.end_time_ desc, p.id_ limit " + size + " offset " + offset)
                .param(definition)
                .params(without.values())
                .query((row, number) -> new Finished(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    private static Conditions without(Set<ComplaintNumber> hidden) {
        return new Conditions().without("p.business_key_", hidden);
    }
}
