package io.huiyin.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.testing.Postgres;
import io.huiyin.web.Client;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What PostgreSQL cannot look for, and H2 can, is refused by name; what it can is found by few indexes; stopped at the end, before the database is. */
@DirtiesContext
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "huiyin.demo-data=false",
            "huiyin.models=classpath:door-models/"
        })
class AuditDoorOnPostgresIT {

    private static final String SEARCH = "/api/audit/complaints/search";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", Postgres::newDatabase);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
    }

    @Test
    void theHistoryIsFoundByNarrowIndexes() {
        var indexes = jdbc.sql("select indexname from pg_indexes where tablename in ('act_hi_actinst', 'clock_event')")
                .query(String.class)
                .list();

        assertThat(indexes)
                .contains("hi_actinst_definition", "hi_actinst_instance", "clock_event_of_missed")
                .doesNotContain("act_idx_hi_act_inst_comp", "act_idx_hi_act_inst_rm_time", "clock_event_missed");
    }

    @ParameterizedTest
    @CsvSource({
        "act_hi_actinst, execution_id_ = '1-a', hi_actinst_of_execution",
        "act_hi_actinst, root_proc_inst_id_ = '1-a', hi_actinst_of_root",
        "act_hi_actinst, removal_time_ <= current_timestamp, hi_actinst_removal",
        "act_hi_decinst, act_inst_id_ in ('1-a'), hi_decinst_of_step",
        "act_hi_decinst, removal_time_ <= current_timestamp, hi_decinst_removal",
        "act_hi_dec_in, root_proc_inst_id_ = '1-a', hi_dec_in_of_root",
        "act_hi_dec_in, removal_time_ <= current_timestamp, hi_dec_in_removal",
        "act_hi_dec_out, root_proc_inst_id_ = '1-a', hi_dec_out_of_root",
        "act_hi_dec_out, removal_time_ <= current_timestamp, hi_dec_out_removal",
        "act_hi_op_log, removal_time_ <= current_timestamp, hi_op_log_removal",
        "act_hi_taskinst, end_time_ >= current_timestamp, hi_taskinst_time",
        "act_hi_taskinst, removal_time_ <= current_timestamp, hi_taskinst_removal",
        "act_hi_varinst, removal_time_ <= current_timestamp, hi_varinst_removal",
    })
    void whatTheEngineLooksForInTheHistoryIsFoundByAnIndex(String table, String condition, String index) {
        var plan = new JdbcTemplate(database).execute((Connection connection) -> {
            var one = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            one.sql("set enable_seqscan = off").update();
            try {
                return one.sql("explain select * from " + table + " where " + condition)
                        .query(String.class)
                        .list();
            } finally {
                one.sql("reset enable_seqscan").update();
            }
        });

        assertThat(plan).anyMatch(line -> line.contains(" " + index));
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "department", "handler", "customer"})
    void aTextThatNoDatabaseKeepsIsRefused(String field) {
        refused(auditor().post(SEARCH, "{\"" + field + "\":\"a\\u0000b\"}"), field);
        refused(auditor().post("/api/audit/complaints/export", "{\"" + field + "\":\"a\\u0000b\"}"), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table:a\\u0000b", "a\\u0000b:Rule_1"})
    void aRuleOfSuchANameToo(String rule) {
        refused(auditor().post(SEARCH, "{\"rule\":\"" + rule + "\"}"), "rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-9999-01-01", "+999999-01-01", "1899-12-31", "+10000-01-01", "+999999999-12-31"})
    void aDayInNoYearOfAComplaintIsRefused(String day) {
        refused(auditor().post(SEARCH, "{\"from\":\"" + day + "\"}"), "from");
        refused(auditor().post(SEARCH, "{\"to\":\"" + day + "\"}"), "to");
        refused(auditor().get("/api/audit/reads?from=" + day.replace("+", "%2B")), "from");
        refused(auditor().get("/api/audit/reads?to=" + day.replace("+", "%2B")), "to");
    }

    @ParameterizedTest
    @CsvSource({"reader", "complaint"})
    void theReadLogIsNotAskedForSuchATextEither(String field) {
        refused(auditor().get("/api/audit/reads?" + field + "=a%00b"), field);
    }

    @ParameterizedTest
    @CsvSource({"99999999, 400", "36501, 400", "36500, 200", "0, 200"})
    void howFarTheHeatMapReachesBackHasALimit(String days, int status) {
        var answer = auditor().get("/api/audit/definitions/complaintHandling/heat?days=" + days);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"name, phone", "phone, name", "email, name", "customerNumber, name"})
    void aPersonOfSuchANameIsNotLookedFor(String field, String other) {
        var person = "{\"" + field + "\":\"a\\u0000b\", \"" + other + "\":\"13800138000\"}";

        refused(auditor().post("/api/persons/export", person), field);
        refused(auditor().post("/api/persons/export/file", person), field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"from\":\"1900-01-01\",\"to\":\"9999-12-31\"}", "{\"customer\":\"+86 (138) 0013-8000\"}"})
    void whatCanBeLookedForIs(String search) {
        var answer = auditor().post(SEARCH, search);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static void refused(Client.Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
    }

    private Client auditor() {
        return Client.at(port).as("auditor");
    }
}
