package io.huiyin.troubleticket.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.web.Client;
import io.huiyin.web.OpenDoors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OpenDoors
class KeepStandingsIT {

    private static final String TICKETS = "/tmf-api/troubleTicket/v4/troubleTicket";

    @LocalServerPort
    private int port;

    @Autowired
    private KeepStandings standings;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void complaintsOfAnOlderDatabaseAreFoundByHowTheyStandAllButOneThatCannotBeRead() {
        var unreadable = handedIn();
        var older = handedIn();
        var both = List.of(unreadable, older);
        jdbc.sql("delete from ticket_standing where complaint in (:both)")
                .param("both", both)
                .update();

        unreadable(unreadable, standings::keepOlder);
        assertThat(found(both)).containsExactly(older);

        standings.keepOlder();
        assertThat(found(both)).containsExactlyElementsOf(both);
    }

    private String handedIn() {
        var ticket = "{\"description\": \"No signal\", \"severity\": \"Minor\", \"ticketType\": \"complaint\"}";
        return Client.at(port)
                .as("channel-system")
                .post(TICKETS, ticket)
                .json()
                .get("id")
                .asText();
    }

    private List<String> found(List<String> numbers) {
        var acknowledged = Client.at(port)
                .as("channel-system")
                .get(TICKETS + "?status=acknowledged")
                .json()
                .findValuesAsText("id");
        return numbers.stream().filter(acknowledged::contains).toList();
    }

    /** The words of its course come back afterwards: others look at the same complaints. */
    private void unreadable(String complaint, Runnable meanwhile) {
        var detail = jdbc.sql("select detail from case_entry where complaint = ? and position = 1")
                .param(complaint)
                .query(String.class)
                .single();
        write(complaint, "{");
        try {
            meanwhile.run();
        } finally {
            write(complaint, detail);
        }
    }

    private void write(String complaint, String detail) {
        jdbc.sql("update case_entry set detail = ? where complaint = ? and position = 1")
                .params(detail, complaint)
                .update();
    }
}
