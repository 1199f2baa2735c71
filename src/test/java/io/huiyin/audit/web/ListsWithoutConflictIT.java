package io.huiyin.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.web.Client;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a complaint is about finds it in no list, and does not learn from its length that it is there (S-48). */
@Audited
class ListsWithoutConflictIT {

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private String complaint;
    private String history;

    @BeforeEach
    void findOneThatIsOver() {
        complaint = text("select min(number) from complaint where status = 'ARCHIVED'");
        history = "/api/audit/definitions/"
                + text("select min(proc_def_id_) from act_hi_procinst where proc_def_key_ = 'complaintHandling'")
                + "/history?size=200";
    }

    @AfterEach
    void nobodyIsMeantAnyMore() {
        jdbc.sql("update complaint set conflict = null").update();
    }

    @Test
    void finishedInstancesOfADefinition() {
        long all = total(history, "complaint-supervisor");
        assertThat(numbers(history, "complaint-supervisor")).contains(complaint);

        about("user:complaint-supervisor");

        assertThat(numbers(history, "complaint-supervisor")).doesNotContain(complaint);
        assertThat(total(history, "complaint-supervisor")).isEqualTo(all - 1);
        assertThat(numbers(history, "auditor")).contains(complaint);
    }

    @Test
    void looksInTheReadLog() {
        as("auditor").get("/api/audit/complaints/" + complaint);
        var reads = "/api/audit/reads?size=200";
        assertThat(numbers(reads, "auditor")).contains(complaint);
        long all = total(reads, "auditor");

        about("group:technical-dept,user:auditor");

        assertThat(numbers(reads, "auditor")).doesNotContain(complaint);
        assertThat(total(reads, "auditor")).isLessThan(all);
        assertThat(total(reads + "&complaint=" + complaint, "auditor")).isZero();
    }

    private void about(String conflict) {
        jdbc.sql("update complaint set conflict = ? where number = ?")
                .params(conflict, complaint)
                .update();
    }

    private String text(String query) {
        return jdbc.sql(query).query(String.class).single();
    }

    private List<String> numbers(String path, String user) {
        return as(user).get(path).json().at("/rows").findValuesAsText("complaint");
    }

    private long total(String path, String user) {
        return as(user).get(path).json().get("total").asLong();
    }

    private Client as(String user) {
        return Client.at(port).as(user);
    }
}
