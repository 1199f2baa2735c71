package io.huiyin.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.HuiyinApplication;
import io.huiyin.testing.Postgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Production as it starts: each node a Java of its own, configured by the environment. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PostgresProfileIT {

    private static final String READY = "No demo users";

    private final String database = Postgres.newDatabase();

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "postgres,demo"})
    void anEmptyDatabaseWithoutAPasswordForTheAdministratorStopsTheStart(String profiles) throws Exception {
        var node = start(profiles, "");

        assertThat(outputUntil(READY, node))
                .contains("APPLICATION FAILED TO START", "HUIYIN_ADMIN_PASSWORD")
                .doesNotContain(READY);
        assertThat(node.waitFor()).isNotZero();
    }

    @Test
    void severalNodesStartTogetherOnAnEmptyDatabaseWithoutDemoUsers() throws Exception {
        var nodes = List.of(start("postgres", "Long-enough-4-this"), start("demo,postgres", "Long-enough-4-this"));
        try {
            for (var node : nodes) {
                assertThat(outputUntil(READY, node)).contains(READY);
            }

            assertThat(first("select string_agg(id_, ',') from act_id_user")).isEqualTo("admin");
            assertThat(first("select count(*) from act_re_deployment")).isEqualTo("1");
        } finally {
            nodes.forEach(Process::destroy);
            for (var node : nodes) {
                node.waitFor();
            }
        }
    }

    private Process start(String profiles, String adminPassword) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var node = new ProcessBuilder(
                        java,
                        "-Xmx300m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HuiyinApplication.class.getName(),
                        "--huiyin.models=classpath:platform-models/",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--spring.datasource.hikari.maximum-pool-size=6")
                .redirectErrorStream(true);
        node.environment().put("SPRING_PROFILES_ACTIVE", profiles);
        node.environment().put("HUIYIN_DB_URL", database);
        node.environment().put("HUIYIN_DB_USER", "postgres");
        node.environment().put("HUIYIN_DB_PASSWORD", "");
        node.environment().put("HUIYIN_ADMIN_PASSWORD", adminPassword);
        node.environment().put("HUIYIN_PORT", "0");
        return node.start();
    }

    private static String outputUntil(String last, Process node) {
        var lines = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))
                .lines()
                .iterator();
        var output = new StringBuilder();
        while (output.indexOf(last) < 0 && lines.hasNext()) {
            output.append(lines.next()).append('\n');
        }
        return output.toString();
    }

    private String first(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database, "postgres", "");
                var result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
