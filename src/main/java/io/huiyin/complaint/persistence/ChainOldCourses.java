package io.huiyin.complaint.persistence;

import io.huiyin.complaint.CourseLine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Chains the case logs of databases that are older than the chain. */
@Component
class ChainOldCourses extends PagedMigration<String> {

    private static final int COMPLAINTS_A_COMMIT = 100;
    /** All, chained or not: to leave those out would read all that are chained again for each page. */
    private static final String NEXT =
            "select number from complaint where number > ? order by number limit " + COMPLAINTS_A_COMMIT;

    private static final String CHAINED = "select complaint from case_chain where complaint > ? and complaint <= ?";

    ChainOldCourses() {
        super("29", "chain old courses", "");
    }

    @Override
    protected Optional<String> page(Connection connection, String after) throws SQLException {
        var some = complaints(connection, NEXT, after);
        if (some.isEmpty()) {
            return Optional.empty();
        }
        var last = some.get(some.size() - 1);
        some.removeAll(complaints(connection, CHAINED, after, last));
        for (var complaint : some) {
            chain(connection, complaint);
        }
        return Optional.of(last);
    }

    private static List<String> complaints(Connection connection, String sql, String... values) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            var complaints = new ArrayList<String>();
            for (var row = query.executeQuery(); row.next(); ) {
                complaints.add(row.getString(1));
            }
            return complaints;
        }
    }

    private static void chain(Connection connection, String complaint) throws SQLException {
        String hash = CourseLine.GENESIS;
        int position = 0;
        try (var query = connection.prepareStatement("select position, at, actor, event, step, round, detail"
                        + " from case_entry where complaint = ? order by position");
                var update = connection.prepareStatement(
                        "update case_entry set hash = ? where complaint = ? and position = ?")) {
            query.setString(1, complaint);
            for (var row = query.executeQuery(); row.next(); ) {
                position = row.getInt(1);
                var at = row.getObject(2, OffsetDateTime.class).toInstant();
                var line = new CourseLine(
                        complaint,
                        position,
                        at,
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getString(7));
                hash = line.hashAfter(hash);
                update.setString(1, hash);
                update.setString(2, complaint);
                update.setInt(3, position);
                update.addBatch();
            }
            update.executeBatch();
        }
        if (position > 0) {
            begin(connection, complaint, position, hash);
        }
    }

    private static void begin(Connection connection, String complaint, int entries, String hash) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into case_chain (complaint, entries, hash, sealed) values (?, ?, ?, false)")) {
            insert.setString(1, complaint);
            insert.setInt(2, entries);
            insert.setString(3, hash);
            insert.executeUpdate();
        }
    }
}
