package io.huiyin.notification.persistence;

import io.huiyin.notification.Notices;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.PlatformTransactionManager;

/** The table of notices in a database of its own. */
public final class NoticeTables {

    private NoticeTables() {}

    public static DataSource inMemory() {
        var url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        return migrated(new SimpleDriverDataSource(new org.h2.Driver(), url));
    }

    static DataSource migrated(DataSource database) {
        try (var connection = database.getConnection()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V3__notices.sql"));
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V58__returned_notices.sql"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    public static Notices notices(DataSource database, PlatformTransactionManager transactions) {
        return new JdbcNotices(JdbcClient.create(database), transactions);
    }
}
