package io.huiyin.audit.persistence;

import io.huiyin.audit.HistoryDigest;
import io.huiyin.deadline.WorkingDays;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts in the database. Only who moves the mark of a kind counts, in the same transaction; another node waits and finds it moved. */
@Repository
class JdbcHistoryDigest implements HistoryDigest {

    private static final String RULES =
            """
            insert into fired_rule (decision, rule_id, complaint)
            select distinct d.dec_def_key_, o.rule_id_, p.business_key_
            from act_hi_decinst d
            join act_hi_dec_out o on o.dec_inst_id_ = d.id_
            join act_hi_procinst p on p.id_ = d.proc_inst_id_
            where d.eval_time_ >= ? and d.eval_time_ < ? and o.rule_id_ is not null and p.business_key_ is not null
              and not exists (select 1 from fired_rule f where f.decision = d.dec_def_key_ and f.rule_id = o.rule_id_
                              and f.complaint = p.business_key_)
            """;
    private static final String ELEMENTS =
            """
            insert into element_day (definition, element, passed_on, element_type, element_name, visits, cancelled, millis, longest)
            select proc_def_id_, act_id_, cast(end_time_ + interval '8' hour as date), min(act_type_), min(act_name_),
                   count(*), count(case when act_inst_state_ = 2 then 1 end), sum(duration_), max(duration_)
            from act_hi_actinst
            where end_time_ >= ? and end_time_ < ?
            group by proc_def_id_, act_id_, cast(end_time_ + interval '8' hour as date)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    JdbcHistoryDigest(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void catchUp(Instant until) {
        count("RULES", RULES, until.truncatedTo(ChronoUnit.SECONDS));
        count(
                "ELEMENTS",
                ELEMENTS,
                LocalDate.ofInstant(until, WorkingDays.ZONE)
                        .atStartOfDay(WorkingDays.ZONE)
                        .toInstant());
    }

    private void count(String kind, String statement, Instant until) {
        transaction.executeWithoutResult(status -> {
            var from = until(kind);
            if (from.isBefore(until) && move(kind, from, until)) {
                jdbc.sql(statement)
                        .params(Timestamp.from(from), Timestamp.from(until))
                        .update();
            }
        });
    }

    private boolean move(String kind, Instant from, Instant until) {
        return jdbc.sql("update history_digest set until_at = ? where kind = ? and until_at = ?")
                        .params(Timestamp.from(until), kind, Timestamp.from(from))
                        .update()
                == 1;
    }

    /** Until when a kind has been counted. */
    Instant until(String kind) {
        return jdbc.sql("select until_at from history_digest where kind = ?")
                .param(kind)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }
}
