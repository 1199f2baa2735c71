package io.huiyin.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.audit.HistoryDigest;
import io.huiyin.web.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is counted once is what would be counted each time. */
@Audited
class HistoryDigestIT {

    @Autowired
    HistoryDigest digest;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @AfterEach
    void forget() {
        jdbc.sql("delete from fired_rule").update();
        jdbc.sql("delete from element_day").update();
        jdbc.sql("update history_digest set until_at = timestamp '1970-01-01 00:00:00'")
                .update();
    }

    @Test
    void whereTimeIsSpentIsTheSameBeforeAndAfterItIsCounted() {
        var before = heat();
        assertThat(before).isNotEmpty();

        digest.catchUp(Instant.now().minus(Duration.ofDays(1)));
        assertThat(heat()).containsExactlyInAnyOrderElementsOf(before);

        digest.catchUp(Instant.now().plus(Duration.ofDays(2)));
        digest.catchUp(Instant.now().plus(Duration.ofDays(3)));
        assertThat(heat()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(rows("element_day")).isPositive();
    }

    @Test
    void aRuleFindsTheSameComplaintsBeforeAndAfterItIsCounted() {
        var before = found();
        assertThat(before).isPositive();

        digest.catchUp(Instant.now().minus(Duration.ofDays(1)));
        assertThat(found()).isEqualTo(before);

        digest.catchUp(Instant.now().plus(Duration.ofDays(2)));
        jdbc.sql("delete from fired_rule where decision <> 'handlingTrack'").update();
        assertThat(found()).isEqualTo(before);
        jdbc.sql("delete from fired_rule").update();
        assertThat(found()).isZero();
    }

    private List<JsonNode> heat() {
        var definition = jdbc.sql(
                        "select min(proc_def_id_) from act_hi_procinst where proc_def_key_ = 'complaintHandling'")
                .query(String.class)
                .single();
        var heat = Client.at(port).as("auditor").get("/api/audit/definitions/" + definition + "/heat?days=0");
        return StreamSupport.stream(heat.json().spliterator(), false).toList();
    }

    private long found() {
        return Client.at(port)
                .as("auditor")
                .post("/api/audit/complaints/search", "{\"rule\":\"handlingTrack:" + rule() + "\"}")
                .json()
                .get("total")
                .asLong();
    }

    private String rule() {
        return jdbc.sql("select min(o.rule_id_) from act_hi_dec_out o join act_hi_decinst d on d.id_ = o.dec_inst_id_"
                        + " where d.dec_def_key_ = 'handlingTrack'")
                .query(String.class)
                .single();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
