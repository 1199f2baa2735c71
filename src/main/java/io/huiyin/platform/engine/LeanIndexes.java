package io.huiyin.platform.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Exchanges on PostgreSQL the broad indexes of the history for narrow ones; other databases keep those that they have. */
final class LeanIndexes {

    private static final String BROAD_ONES_THERE = "select to_regclass('act_idx_hi_act_inst_rm_time') is not null";
    private static final ClassPathResource SCRIPT =
            new ClassPathResource("/db/postgresql/lean-indexes.sql", LeanIndexes.class);

    private LeanIndexes() {}

    /** Does nothing where it was done before. All tables are there, and no other node does the same. */
    static void exchange(Connection connection) throws SQLException {
        if (NodeLock.isPostgres(connection) && broadOnesAreThere(connection)) {
            ScriptUtils.executeSqlScript(connection, SCRIPT);
        }
    }

    private static boolean broadOnesAreThere(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(BROAD_ONES_THERE)) {
            return found.next() && found.getBoolean(1);
        }
    }
}
