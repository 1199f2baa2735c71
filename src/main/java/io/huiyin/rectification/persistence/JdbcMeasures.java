package io.huiyin.rectification.persistence;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.rectification.ComplaintKind;
import io.huiyin.rectification.EffectCheck;
import io.huiyin.rectification.Measure;
import io.huiyin.rectification.MeasureNumber;
import io.huiyin.rectification.Measures;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps measures in the table {@code measure} and those beside it, on H2 and PostgreSQL alike. */
@Repository
class JdbcMeasures implements Measures {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    JdbcMeasures(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In the transaction of the step that decides: a measure that is not decided leaves no gap. */
    @Override
    public MeasureNumber nextNumber(LocalDate day) {
        if (countUp(day) == 0) {
            openDay(day);
            countUp(day);
        }
        int sequence = jdbc.sql("select last_sequence from measure_number where day_of_number = ?")
                .param(day)
                .query(Integer.class)
                .single();
        return MeasureNumber.of(day, sequence);
    }

    private int countUp(LocalDate day) {
        return jdbc.sql("update measure_number set last_sequence = last_sequence + 1 where day_of_number = ?")
                .param(day)
                .update();
    }

    /** In a transaction of its own, so that the step goes on when another one has just opened the day. */
    private void openDay(LocalDate day) {
        try {
            ownTransaction.executeWithoutResult(
                    status -> jdbc.sql("insert into measure_number (day_of_number, last_sequence) values (?, 0)")
                            .param(day)
                            .update());
        } catch (DuplicateKeyException e) {
            // that is what was wanted
        }
    }

    @Override
    public void add(Measure measure) {
        var row = MeasureRow.of(measure);
        var values = row.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        jdbc.sql("insert into measure (" + String.join(", ", row.keySet()) + ") values (" + values + ")")
                .params(row)
                .update();
    }

    @Override
    public void save(Measure measure) {
        var row = MeasureRow.of(measure);
        var assignments = row.keySet().stream()
                .filter(column -> !column.equals("number"))
                .map(column -> column + " = :" + column)
                .collect(Collectors.joining(", "));
        jdbc.sql("update measure set " + assignments + " where number = :number")
                .params(row)
                .update();
    }

    @Override
    public Optional<Measure> find(MeasureNumber number) {
        return jdbc.sql("select * from measure where number = ?")
                .param(number.value())
                .query(MeasureRow::measure)
                .optional();
    }

    @Override
    public List<Measure> find(Search search) {
        return jdbc.sql("select * from measure where (:state is null or state = :state)"
                        + " and (:owner is null or owner = :owner)"
                        + " and (cast(:dueUntil as date) is null or due_on <= cast(:dueUntil as date))"
                        + " and (:complaint is null or number in"
                        + " (select measure from measure_complaint where complaint = :complaint))"
                        + " order by due_on, number limit " + MOST)
                .param("state", search.state() == null ? null : search.state().name(), Types.VARCHAR)
                .param("owner", search.owner(), Types.VARCHAR)
                .param("dueUntil", search.dueUntil(), Types.DATE)
                .param(
                        "complaint",
                        search.complaint() == null ? null : search.complaint().value(),
                        Types.VARCHAR)
                .query(MeasureRow::measure)
                .list();
    }

    @Override
    public void link(MeasureNumber number, ComplaintNumber complaint) {
        jdbc.sql("insert into measure_complaint (measure, complaint) select :measure, :complaint"
                        + " where not exists (select 1 from measure_complaint"
                        + " where measure = :measure and complaint = :complaint)")
                .param("measure", number.value())
                .param("complaint", complaint.value())
                .update();
    }

    @Override
    public List<ComplaintNumber> complaints(MeasureNumber number) {
        return jdbc.sql("select complaint from measure_complaint where measure = ? order by complaint")
                .param(number.value())
                .query((row, index) -> ComplaintNumber.of(row.getString("complaint")))
                .list();
    }

    @Override
    public void add(MeasureNumber number, EffectCheck check) {
        jdbc.sql("insert into measure_check (measure, attempt, days, at, before_count, after_count)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        number.value(),
                        check.attempt(),
                        check.days(),
                        MeasureRow.utc(check.at()),
                        check.before(),
                        check.after())
                .update();
    }

    @Override
    public List<EffectCheck> checks(MeasureNumber number) {
        return jdbc.sql("select * from measure_check where measure = ? order by attempt, days")
                .param(number.value())
                .query((row, index) -> new EffectCheck(
                        row.getInt("attempt"),
                        row.getInt("days"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("before_count"),
                        row.getInt("after_count")))
                .list();
    }

    @Override
    public int count(ComplaintKind kind, Instant after, Instant until) {
        return jdbc.sql("select count(*) from complaint where category = :category"
                        + " and (root_cause_class = :cause or subtopic = :subtopic"
                        + " or (:cause is null and :subtopic is null))"
                        + " and (departments = :department or departments like :departmentFirst)"
                        + " and status not in ('MERGED', 'NOT_ACCEPTED', 'PASSED_ON')"
                        + " and received_at > :after and received_at <= :until")
                .param("category", name(kind.category()), Types.VARCHAR)
                .param("cause", name(kind.cause()), Types.VARCHAR)
                .param("subtopic", name(kind.subtopic()), Types.VARCHAR)
                .param("department", kind.department())
                .param("departmentFirst", kind.department() + ",%")
                .param("after", MeasureRow.utc(after))
                .param("until", MeasureRow.utc(until))
                .query(Integer.class)
                .single();
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
