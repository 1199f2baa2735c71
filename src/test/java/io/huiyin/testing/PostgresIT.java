package io.huiyin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class PostgresIT {

    @Test
    void startsForRootAndForOthersAndGivesEachTestADatabaseOfItsOwn() throws Exception {
        String first = Postgres.newDatabase();
        assertThat(Postgres.newDatabase()).isNotEqualTo(first);
        try (var connection = DriverManager.getConnection(first);
                var result = connection
                        .createStatement()
                        .executeQuery("select version(), current_setting('server_encoding')")) {
            result.next();
            assertThat(result.getString(1)).startsWith("PostgreSQL");
            assertThat(result.getString(2)).isEqualTo("UTF8");
        }
    }
}
