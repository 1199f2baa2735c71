package io.huiyin.troubleticket.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class IndexOldTicketsTest {

    @Test
    void ticketsOfAnOlderDatabaseAreFoundByWhatTheirSystemsHaveSaid() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:old-tickets")) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("create table trouble_ticket (complaint varchar(20), content text,"
                            + " requested_at timestamp(3) with time zone, at_type varchar(2000))")
                    .update();
            jdbc.sql("create table trouble_ticket_party (complaint varchar(20), party varchar(200))")
                    .update();
            said(
                    jdbc,
                    "1",
                    "{\"@type\":\"Fault\",\"requestedResolutionDate\":\"2026-12-01T12:00:00+08:00\","
                            + "\"relatedParty\":[{\"id\":\"C-1\"},{\"id\":\"C-2\"},{\"id\":\"C-1\"}]}");
            said(jdbc, "2", "{}");

            new IndexOldTickets().migrate(context(connection));

            assertThat(jdbc.sql("select complaint || ' ' || party from trouble_ticket_party order by party")
                            .query(String.class)
                            .list())
                    .containsExactly("1 C-1", "1 C-2");
            assertThat(jdbc.sql("select requested_at from trouble_ticket where at_type = 'Fault'")
                            .query(OffsetDateTime.class)
                            .single()
                            .toInstant())
                    .isEqualTo(Instant.parse("2026-12-01T04:00:00Z"));
        }
    }

    private static void said(JdbcClient jdbc, String complaint, String content) {
        jdbc.sql("insert into trouble_ticket (complaint, content) values (?, ?)")
                .params(complaint, content)
                .update();
    }

    private static Context context(Connection connection) {
        return new Context() {

            @Override
            public Configuration getConfiguration() {
                return null;
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        };
    }
}
