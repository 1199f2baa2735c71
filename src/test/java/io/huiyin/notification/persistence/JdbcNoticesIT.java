package io.huiyin.notification.persistence;

import io.huiyin.testing.Postgres;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JdbcNoticesIT extends NoticesContract {

    @Override
    DataSource database() {
        return NoticeTables.migrated(new DriverManagerDataSource(Postgres.newDatabase(), "postgres", ""));
    }
}
