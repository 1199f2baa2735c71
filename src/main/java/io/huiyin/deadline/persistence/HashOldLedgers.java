package io.huiyin.deadline.persistence;

import io.huiyin.deadline.LedgerLine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/** Gives the lines of clock ledgers that are older than their hashes one each, page by page; begins where it was interrupted. */
@Component
class HashOldLedgers implements JavaMigration {

    private static final String WITHOUT = "select " + LedgerRow.COLUMNS
            + " from clock_event where (complaint_number, clock, round, place) > (?, ?, ?, ?) and hash is null"
            + " order by complaint_number, clock, round, place limit 1000";
    private static final String HASH =
            "update clock_event set hash = ? where complaint_number = ? and clock = ? and round = ? and place = ?";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("62");
    }

    @Override
    public String getDescription() {
        return "hash old ledgers";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            var page = after(connection, LedgerLine.before(""));
            while (!page.isEmpty()) {
                hash(connection, page);
                connection.commit();
                page = after(connection, page.get(page.size() - 1));
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    private static List<LedgerLine> after(Connection connection, LedgerLine last) throws SQLException {
        try (var query = connection.prepareStatement(WITHOUT)) {
            query.setString(1, last.complaint());
            query.setString(2, last.clock());
            query.setInt(3, last.round());
            query.setInt(4, last.place());
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
