package io.huiyin.deadline.persistence;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.ClockEvent;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockLedger;
import io.huiyin.deadline.ClockLedgers;
import io.huiyin.deadline.Deadlines;
import io.huiyin.deadline.LedgerLine;
import io.huiyin.deadline.Limit;
import io.huiyin.proof.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clock ledger in table {@code clock_event}. */
@Repository
class JdbcClockLedgers implements ClockLedgers {

    private static final String APPEND =
            "insert into clock_event (" + LedgerRow.COLUMNS + ", hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String READ =
            "select " + LedgerRow.COLUMNS + " from clock_event where complaint_number = ? order by round, clock, place";
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
        var line = LedgerLine.of(complaint, event);
        try {
            jdbc.sql(APPEND)
                    .params(
                            line.complaint(),
                            line.clock(),
                            line.round(),
                            line.place(),
                            line.kind(),
                            LedgerRow.column(line.at()),
                            LedgerRow.column(line.startedAt()),
                            line.limit(),
                            line.by(),
                            line.reason(),
                            Sha256.bytes(line.hash()))
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
        var line = LedgerRow.line(row);
        return new ClockEvent(
                ClockId.valueOf(line.clock()),
                line.round(),
                line.place(),
                ClockEvent.Kind.valueOf(line.kind()),
                line.at(),
                line.startedAt(),
                line.limit() == null ? null : Limit.parse(line.limit()),
                line.by(),
                line.reason());
    }
}
