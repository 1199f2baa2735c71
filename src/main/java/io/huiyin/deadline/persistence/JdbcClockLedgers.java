package io.huiyin.deadline.persistence;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.ClockEvent;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockLedger;
import io.huiyin.deadline.ClockLedgers;
import io.huiyin.deadline.Deadlines;
import io.huiyin.deadline.Limit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clock ledger in table {@code clock_event}. */
@Repository
class JdbcClockLedgers implements ClockLedgers {

    private static final String APPEND =
            """
            insert into clock_event (complaint_number, clock, round, place, kind, at, started_at, limit_text, by_whom, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String READ =
            """
            select clock, round, place, kind, at, started_at, limit_text, by_whom, reason
            from clock_event where complaint_number = ? order by round, clock, place""";
    private static final String RUNNING =
            """
            select complaint_number from clock_event
            group by complaint_number, clock, round
            having count(case when kind = 'STARTED' then 1 end) > count(case when kind = 'STOPPED' then 1 end)""";

    private final JdbcClient jdbc;
    private final Deadlines deadlines;

    JdbcClockLedgers(JdbcClient jdbc, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    @Override
    public ClockLedger of(ComplaintNumber complaint) {
        var events = jdbc.sql(READ)
                .param(complaint.value())
                .query(JdbcClockLedgers::event)
                .list();
        return new ClockLedger(events, deadlines);
    }

    @Override
    public void append(ComplaintNumber complaint, ClockEvent event) {
        try {
            jdbc.sql(APPEND)
                    .params(
                            complaint.value(),
                            event.clock().name(),
                            event.round(),
                            event.place(),
                            event.kind().name(),
                            column(event.at()),
                            column(event.startedAt()),
                            event.limit() == null ? null : event.limit().toString(),
                            event.by(),
                            event.reason())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Complaints.ConcurrentChange(complaint);
        }
    }

    @Override
    public List<ComplaintNumber> withRunningClocks() {
        return jdbc.sql(RUNNING).query(String.class).list().stream()
                .distinct()
                .map(ComplaintNumber::of)
                .toList();
    }

    private static ClockEvent event(ResultSet row, int index) throws SQLException {
        var limit = row.getString("limit_text");
        return new ClockEvent(
                ClockId.valueOf(row.getString("clock")),
                row.getInt("round"),
                row.getInt("place"),
                ClockEvent.Kind.valueOf(row.getString("kind")),
                instant(row, "at"),
                instant(row, "started_at"),
                limit == null ? null : Limit.parse(limit),
                row.getString("by_whom"),
                row.getString("reason"));
    }

    private static OffsetDateTime column(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
