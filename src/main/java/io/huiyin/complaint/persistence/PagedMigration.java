package io.huiyin.complaint.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Computes what older rows lack. Commits page by page and begins where it was interrupted, so that neither its memory nor its luck
 * depends on how many there are.
 *
 * @param <K> the key of a row
 */
public abstract class PagedMigration<K> implements JavaMigration {

    private final MigrationVersion version;
    private final String description;
    private final K beforeAll;

    /** @param beforeAll a key that comes before all others */
    protected PagedMigration(String version, String description, K beforeAll) {
        this.version = MigrationVersion.fromVersion(version);
        this.description = description;
        this.beforeAll = beforeAll;
    }

    /** Does the rows that follow a key; the key of the last one, empty when there was none. */
    protected abstract Optional<K> page(Connection connection, K after) throws SQLException;

    @Override
    public final MigrationVersion getVersion() {
        return version;
    }

    @Override
    public final String getDescription() {
        return description;
    }

    @Override
    public final Integer getChecksum() {
        return null;
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public final void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            for (var last = page(connection, beforeAll); last.isPresent(); last = page(connection, last.get())) {
                connection.commit();
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }
}
