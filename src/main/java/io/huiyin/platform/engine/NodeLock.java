package io.huiyin.platform.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Held by the one node that may create tables; the others on the same PostgreSQL wait. Other databases serve a single node. */
final class NodeLock implements AutoCloseable {

    /** Any number that nobody else locks in this database. */
    private static final String LOCK = "SELECT pg_advisory_lock(7404837)";

    private static final String UNLOCK = "SELECT pg_advisory_unlock(7404837)";

    private final Connection holder;

    private NodeLock(Connection holder) {
        this.holder = holder;
    }

    /** Waits until no other node holds it. */
    static NodeLock take(DataSource database) throws SQLException {
        var lock = new NodeLock(database.getConnection());
        lock.run(LOCK);
        return lock;
    }

    @Override
    public void close() throws SQLException {
        try (holder) {
            run(UNLOCK);
        }
    }

    private void run(String statement) throws SQLException {
        if (isPostgres(holder)) {
            try (var call = holder.createStatement()) {
                call.execute(statement);
            }
        }
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }
}
