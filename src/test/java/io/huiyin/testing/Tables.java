package io.huiyin.testing;

import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Huiyin's tables, made as the application makes them, for tests that start without it. */
public final class Tables {

    private Tables() {}

    /** Creates them in an empty database. */
    public static void create(DataSource database) {
        migration(database).load().migrate();
    }

    /** What creates them, without the migrations that are written in Java. */
    public static FluentConfiguration migration(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/" + vendor(database));
    }

    static String vendor(DataSource database) {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
