package io.huiyin.investigation.persistence;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.investigation.JointPart;
import io.huiyin.investigation.JointParts;
import io.huiyin.investigation.PartState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Keeps the parts of joint handlings in the table {@code joint_part}. */
@Repository
class JdbcJointParts implements JointParts {

    private final JdbcClient jdbc;

    JdbcJointParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<JointPart> of(ComplaintNumber complaint) {
        return jdbc.sql("select * from joint_part where complaint = ? order by round, asked_at, department")
                .param(complaint.value())
                .query((row, number) -> part(row))
                .list();
    }

    @Override
    public void add(JointPart part) {
        with(
                        part,
                        "insert into joint_part (complaint, round, department, mandatory, state, asked_at, asked_by,"
                                + " due_at, missed_at, taken_by, bounces, remark, settled_at) values (:complaint, :round,"
                                + " :department, :mandatory, :state, :askedAt, :askedBy, :dueAt, :missedAt, :takenBy,"
                                + " :bounces, :remark, :settledAt)")
                .param("mandatory", part.mandatory())
                .param("askedAt", utc(part.askedAt()))
                .param("askedBy", part.askedBy())
                .param("dueAt", utc(part.dueAt()))
                .update();
    }

    @Override
    public void save(JointPart part) {
        with(
                        part,
                        "update joint_part set state = :state, missed_at = :missedAt, taken_by = :takenBy,"
                                + " bounces = :bounces, remark = :remark, settled_at = :settledAt"
                                + " where complaint = :complaint and round = :round and department = :department")
                .update();
    }

    private StatementSpec with(JointPart part, String sql) {
        return jdbc.sql(sql)
                .param("complaint", part.complaint().value())
                .param("round", part.round())
                .param("department", part.department())
                .param("state", part.state().name())
                .param("missedAt", utc(part.missedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("takenBy", part.takenBy(), Types.VARCHAR)
                .param("bounces", part.bounces())
                .param("remark", part.remark(), Types.VARCHAR)
                .param("settledAt", utc(part.settledAt()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static JointPart part(ResultSet row) throws SQLException {
        return new JointPart(
                ComplaintNumber.of(row.getString("complaint")),
                row.getInt("round"),
                row.getString("department"),
                row.getBoolean("mandatory"),
                PartState.valueOf(row.getString("state")),
                instant(row, "asked_at"),
                row.getString("asked_by"),
                instant(row, "due_at"),
                instant(row, "missed_at"),
                row.getString("taken_by"),
                row.getInt("bounces"),
                row.getString("remark"),
                instant(row, "settled_at"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
