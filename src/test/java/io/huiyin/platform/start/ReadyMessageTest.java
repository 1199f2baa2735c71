package io.huiyin.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReadyMessageTest {

    @Test
    void theLogEndsWithWhereThingsAreAndWhoTheDemoUsersAre() {
        var lines = new ReadyMessage(List.of("admin", "auditor"), "127.0.0.1", Locale.ENGLISH)
                .lines("http://127.0.0.1:8080");

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("http://127.0.0.1:8080/camunda/app/tasklist/");
        assertThat(lines.get(1)).contains("http://127.0.0.1:8080/camunda/app/cockpit/", "http://127.0.0.1:8080/api");
        assertThat(lines.get(2)).contains("admin, auditor");
    }

    @Test
    void withoutDemoUsersItSaysSo() {
        assertThat(new ReadyMessage(List.of(), "127.0.0.1", Locale.ENGLISH)
                        .lines("http://127.0.0.1:8080")
                        .get(2))
                .contains("No demo users");
    }
}
