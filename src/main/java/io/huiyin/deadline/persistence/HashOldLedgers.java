package io.huiyin.deadline.persistence;

import io.huiyin.complaint.persistence.PagedMigration;
import io.huiyin.deadline.LedgerLine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives the lines of clock ledgers that are older than their hashes one each. */
@Component
class HashOldLedgers extends PagedMigration<LedgerLine> {

    private static final String WITHOUT = "select " + LedgerRow.COLUMNS
            + " from clock_event where (complaint_number, clock, round, place) > (?, ?, ?, ?) and hash is null"
            + " order by complaint_number, clock, round, place limit 1000";
    private static final String HASH =
            "update clock_event set hash = ? where complaint_number = ? and clock = ? and round = ? and place = ?";

    HashOldLedgers() {
        super("62", "hash old ledgers", LedgerLine.before(""));
    }

    @Override
    protected Optional<LedgerLine> page(Connection connection, LedgerLine after) throws SQLException {
        var lines = withoutHash(connection, after);
        hash(connection, lines);
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
    }

    private static List<LedgerLine> withoutHash(Connection connection, LedgerLine after) throws SQLException {
        try (var query = connection.prepareStatement(WITHOUT)) {
            query.setString(1, after.complaint());
            query.setString(2, after.clock());
            query.setInt(3, after.round());
            query.setInt(4, after.place());
            var lines = new ArrayList<LedgerLine>();
            for (var row = query.executeQuery(); row.next(); ) {
                lines.add(LedgerRow.line(row));
            }
            return lines;
        }
    }

    private static void hash(Connection connection, List<LedgerLine> lines) throws SQLException {
        try (var update = connection.prepareStatement(HASH)) {
            for (var line : lines) {
                update.setString(1, line.hash());
                update.setString(2, line.complaint());
                update.setString(3, line.clock());
                update.setInt(4, line.round());
                update.setInt(5, line.place());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
