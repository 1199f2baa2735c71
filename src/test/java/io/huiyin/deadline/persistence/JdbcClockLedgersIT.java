package io.huiyin.deadline.persistence;

import io.huiyin.testing.Postgres;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The same on PostgreSQL. */
class JdbcClockLedgersIT extends JdbcClockLedgersTest {

    @Override
    DataSource newDatabase() {
        return new DriverManagerDataSource(Postgres.newDatabase(), "postgres", "");
    }
}
