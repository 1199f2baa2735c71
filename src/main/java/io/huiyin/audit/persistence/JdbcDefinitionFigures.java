package io.huiyin.audit.persistence;

import io.huiyin.audit.DefinitionFigures;
import io.huiyin.audit.ElementVisits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts in the engine's history tables, which its own interface would read row by row. The engine keeps times without a zone, in UTC. */
@Repository
class JdbcDefinitionFigures implements DefinitionFigures {

    private static final String VISITS = "select act_id_ as element, min(act_type_) as type, min(act_name_) as name,"
            + " count(*) as visits, count(*) - count(end_time_) as still_open,"
            + " count(case when act_inst_state_ = 2 then 1 end) as cancelled,"
            + " cast(avg(duration_) as bigint) as mean, max(duration_) as longest"
            + " from act_hi_actinst where proc_def_id_ = ? and start_time_ >= ? group by act_id_";

    private final JdbcClient jdbc;

    JdbcDefinitionFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ElementVisits> visits(String definition, Instant since) {
        return jdbc.sql(VISITS)
                .params(definition, Timestamp.from(since))
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
    public long countFinished(String definition) {
        return jdbc.sql("select count(*) from act_hi_procinst where proc_def_id_ = ? and end_time_ is not null")
                .param(definition)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Finished> finished(String definition, int offset, int size) {
        return jdbc.sql("select id_, business_key_, state_, start_time_, end_time_ from act_hi_procinst"
                        + " where proc_def_id_ = ? and end_time_ is not null order by end_time_ desc, id_ limit " + size
                        + " offset " + offset)
                .param(definition)
                .query((row, number) -> new Finished(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5).toInstant()))
                .list();
    }
}
