package io.huiyin.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.audit.web.Audited;
import io.huiyin.web.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox is there only where nothing is really sent, so its lines of the list are tried in the demo. */
@Audited
class OutboxPermissionsIT {

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @MethodSource("io.huiyin.permissions.Permissions#groups")
    void everyGroupReadsWhatIsListedAndNoMore(String group) {
        var notice = jdbc.sql("select min(message_id) from notice")
                .query(String.class)
                .single();
        var lines = Permissions.all().stream()
                .filter(permission -> permission.area().equals(Permissions.DEMO))
                .toList();

        assertThat(lines).hasSize(2).allSatisfy(line -> {
            var answer = Client.at(port).as(group).get(line.path().replace("{messageId}", notice));
            assertThat(answer.status())
                    .as(line.address())
                    .isEqualTo(line.reach().containsKey(group) ? 200 : 403);
        });
    }

    @Test
    void theListShowsNobodysNumberOrAddress() {
        var list = Client.at(port).as("auditor").get("/outbox").text();

        assertThat(jdbc.sql("select phone from complaint where phone is not null union"
                                + " select email from complaint where email is not null")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(list::contains);
    }
}
