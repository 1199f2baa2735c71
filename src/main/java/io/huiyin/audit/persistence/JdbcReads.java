package io.huiyin.audit.persistence;

import io.huiyin.audit.Reads;
import io.huiyin.complaint.LookLine;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The read log in its table. */
@Repository
class JdbcReads implements Reads {

    private final JdbcClient jdbc;

    JdbcReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long count(Wanted wanted) {
        var conditions = conditions(wanted);
        return jdbc.sql("select count(*) from read_log" + conditions.where())
                .params(conditions.values())
                .query(Long.class)
                .single();
    }

    @Override
    public List<LookLine> page(Wanted wanted, int offset, int size) {
        var conditions = conditions(wanted);
        return jdbc.sql("select * from read_log" + conditions.where() + " order by position desc limit " + size
                        + " offset " + offset)
                .params(conditions.values())
                .query(ProofRow::look)
                .list();
    }

    private static Conditions conditions(Wanted wanted) {
        return new Conditions()
                .and("complaint = ?", wanted.complaint())
                .and("reader = ?", wanted.reader())
                .and("at >= ?", wanted.from())
                .and("at < ?", wanted.to())
                .without("complaint", wanted.hidden());
    }
}
