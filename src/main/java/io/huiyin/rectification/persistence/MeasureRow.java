package io.huiyin.rectification.persistence;

import io.huiyin.complaint.Category;
import io.huiyin.complaint.RootCauseClass;
import io.huiyin.complaint.Subtopic;
import io.huiyin.rectification.ComplaintKind;
import io.huiyin.rectification.ImprovementType;
import io.huiyin.rectification.Measure;
import io.huiyin.rectification.MeasureNumber;
import io.huiyin.rectification.MeasureState;
import io.huiyin.rectification.Plan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.SqlParameterValue;

/** A measure as a row of the table {@code measure}. */
final class MeasureRow {

    private MeasureRow() {}

    static Map<String, Object> of(Measure measure) {
        var row = new LinkedHashMap<String, Object>();
        row.put("number", measure.number().value());
        row.put("measure", measure.plan().measure());
        row.put("improvement_type", measure.plan().type().name());
        row.put("owner", measure.plan().owner());
        row.put("due_on", measure.plan().dueOn());
        row.put("acceptance_criteria", measure.plan().acceptanceCriteria());
        row.put("category", text(measure.kind().category()));
        row.put("root_cause_class", text(measure.kind().cause()));
        row.put("subtopic", text(measure.kind().subtopic()));
        row.put("department", measure.kind().department());
        row.put("state", measure.state().name());
        row.put("attempt", measure.attempt());
        row.put("decided_by", measure.decidedBy());
        row.put("decided_at", utc(measure.decidedAt()));
        row.put("baseline_at", utc(measure.baselineAt()));
        row.put("result", text(measure.result()));
        row.put("carried_out_by", text(measure.carriedOutBy()));
        row.put("verified_by", text(measure.verifiedBy()));
        row.put("verified_at", new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, utc(measure.verifiedAt())));
        row.put("remark", text(measure.remark()));
        return row;
    }

    private static Object text(Object value) {
        var text = value instanceof Enum<?> word ? word.name() : value;
        return new SqlParameterValue(Types.VARCHAR, text);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Measure measure(ResultSet row, int number) throws SQLException {
        return new Measure(
                new MeasureNumber(row.getString("number")),
                plan(row),
                kind(row),
                MeasureState.valueOf(row.getString("state")),
                row.getInt("attempt"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                instant(row, "baseline_at"),
                row.getString("result"),
                row.getString("carried_out_by"),
                row.getString("verified_by"),
                instant(row, "verified_at"),
                row.getString("remark"));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getString("measure"),
                ImprovementType.valueOf(row.getString("improvement_type")),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                row.getString("acceptance_criteria"));
    }

    private static ComplaintKind kind(ResultSet row) throws SQLException {
        return new ComplaintKind(
                word(Category.class, row.getString("category")),
                word(RootCauseClass.class, row.getString("root_cause_class")),
                word(Subtopic.class, row.getString("subtopic")),
                row.getString("department"));
    }

    private static <E extends Enum<E>> E word(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
