package io.huiyin.figures;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.archive.VerifyArchive;
import io.huiyin.audit.Checked;
import io.huiyin.audit.HistoryDigest;
import io.huiyin.audit.SealCourses;
import io.huiyin.audit.VerifyProof;
import io.huiyin.conformance.CheckConformance;
import io.huiyin.figures.FigureSheet.Figure;
import io.huiyin.testing.HashesAsText;
import io.huiyin.testing.Postgres;
import io.huiyin.testing.Tables;
import io.huiyin.web.Client;
import io.huiyin.web.Client.Answer;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Prints how long an auditor waits for each view and for the proof when there are many complaints: {@code mvn -Paudit-benchmark -DskipTests
 * verify}, with {@code -Daudit.part=views} or {@code -Daudit.part=proof} for one of them.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "huiyin.demo-data=true"})
class AuditorsWait {

    private static final String AIM = "below 1 s";
    private static final int TIMES = 5;
    private static final String EVERYWHERE = "majorScreening:Rule_Screened";
    private static final int SAMPLES = 50;

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    @Autowired
    private List<JavaMigration> migrations;

    @Autowired
    private CheckConformance conformance;

    @Autowired
    private HistoryDigest digest;

    @Autowired
    private SealCourses seal;

    @Autowired
    private VerifyProof verify;

    @Autowired
    private VerifyArchive verifyArchive;

    private final int complaints = Integer.getInteger("audit.complaints", 100_000);
    private final String part = System.getProperty("audit.part", "");
    private final List<Figure> figures = new ArrayList<>();
    private Client auditor;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", Postgres::newDatabase);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
    }

    @Test
    void ofTheAuditorsViews() throws Exception {
        auditor = Client.at(port).as("auditor");
        conformance.check(complaints);
        once("fill in " + complaints + " complaints", () -> new ManyComplaints(database).fill(complaints));
        if (!part.equals("proof")) {
            views();
        }
        if (!part.equals("views")) {
            proof();
        }
    }

    private void views() throws IOException {
        once("count the whole history", () -> digest.catchUp(Instant.now().minus(Duration.ofHours(1))));
        searches();
        course();
        figures.add(Figure.of(
                "export of everything as CSV",
                seconds(() -> auditor.post("/api/audit/complaints/export", "{}")),
                "s",
                ""));
        print("What an auditor waits for, " + complaints + " complaints");
    }

    private void searches() {
        search("without a condition, first page", "{}");
        search("without a condition, page 1000", "{\"page\":1000}");
        search("by priority, sorted by it", "{\"priority\":[\"URGENT\"],\"sort\":\"PRIORITY\"}");
        search(
                "by period and category",
                "{\"from\":\"2025-01-01\",\"to\":\"2025-03-31\",\"category\":[\"TECHNICAL\"]}");
        search("by handler", "{\"handler\":\"business-dept\"}");
        search("by department", "{\"department\":\"operations-dept\"}");
        search("by customer", "{\"customer\":\"13900000042\"}");
        search("by missed limit", "{\"missedClock\":\"K08\"}");
        search("by a rule that fired for all", "{\"rule\":\"" + EVERYWHERE + "\"}");
    }

    private void course() {
        var number = newest().at("/rows/0/number").asText();
        var complaint = "/api/audit/complaints/" + number;
        var instance = auditor.get(complaint).json().at("/instances/0");
        var definition = "/api/audit/definitions/" + instance.get("definition").asText();
        view("complaint", complaint);
        view(
                "its way on the diagram",
                "/api/audit/instances/" + instance.get("id").asText());
        for (var tab : List.of("timeline", "decisions", "clocks", "people", "notices", "operations")) {
            view("tab " + tab, complaint + "/" + tab);
        }
        view("tab archive", "/api/complaints/" + number + "/archive");
        view("tab handbook", "/api/conformance/complaints/" + number);
        view("finished instances of a definition", definition + "/history");
        long finished = auditor.get(definition + "/history").json().get("total").asLong();
        view("the last page of them", definition + "/history?page=" + (finished - 1) / 50);
        view("heat of 90 days", definition + "/heat");
        view("heat of all time", definition + "/heat?days=0");
        view("read log", "/api/audit/reads");
        view("conformance, clause by clause", "/api/conformance");
        view("complaints that broke a sentence", "/api/conformance/breaches?size=100");
    }

    private void proof() throws IOException {
        var lines = JdbcClient.create(database)
                .sql("select count(*) from case_entry")
                .query(Long.class)
                .single();
        HashesAsText.restore(database);
        migrations.stream()
                .filter(migration -> migration.getDescription().matches("(chain|hash) .*"))
                .forEach(migration -> once(
                        migration.getDescription() + " (migration, " + lines + " lines of case logs)",
                        () -> migrate(migration)));
        once("make bytes of hashes (migration)", () -> Tables.migration(database)
                .javaMigrations(migrations.toArray(JavaMigration[]::new))
                .load()
                .migrate());
        once("seal all case logs and ledgers", seal::seal);
        var links = new AtomicLong();
        once("verify all chains", () -> verifyAll(links::incrementAndGet));
        var held = new HeldMemory(links.get() / SAMPLES);
        verifyAll(held::next);
        figures.add(Figure.of("memory that it holds at most meanwhile", held.most() / 1e6, "MB", ""));
        long began = System.nanoTime();
        long versions = verifyArchive.verifyAll(Optional.empty(), () -> {}).checked();
        figures.add(Figure.of(
                "of it, a version of the archive with both documents",
                (System.nanoTime() - began) / 1e6 / versions,
                "ms",
                ""));
        view(
                "verify one complaint",
                "/api/audit/complaints/" + newest().at("/rows/0/number").asText() + "/verification");
        print("The proof, " + complaints + " complaints");
    }

    private void verifyAll(Runnable eachLink) {
        if (!verify.verify(Map.of(), eachLink).stream().allMatch(Checked::intact)) {
            throw new IllegalStateException("A chain does not hold");
        }
    }

    private void migrate(JavaMigration migration) {
        try (var connection = database.getConnection()) {
            migration.migrate(new Context() {
                @Override
                public Configuration getConfiguration() {
                    return null;
                }

                @Override
                public Connection getConnection() {
                    return connection;
                }
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode newest() {
        return auditor.post("/api/audit/complaints/search", "{\"status\":[\"ARCHIVED\"]}")
                .json();
    }

    private void search(String name, String search) {
        measure("search " + name, () -> auditor.post("/api/audit/complaints/search", search));
    }

    private void view(String name, String path) {
        measure(name, () -> auditor.get(path));
    }

    /** The middle one of several, after one that warms up. */
    private void measure(String name, Supplier<Answer> call) {
        var answer = call.get();
        if (answer.status() != 200) {
            throw new IllegalStateException(name + ": " + answer.text());
        }
        var times =
                LongStream.range(0, TIMES).map(i -> nanos(call::get)).sorted().toArray();
        figures.add(Figure.of(name, times[TIMES / 2] / 1e6, "ms", AIM));
    }

    private void once(String name, Runnable work) {
        figures.add(Figure.of(name, nanos(work) / 1e9, "s", ""));
    }

    private static double seconds(Supplier<?> work) {
        return nanos(work::get) / 1e9;
    }

    private static long nanos(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return System.nanoTime() - began;
    }

    private void print(String title) throws IOException {
        FigureSheet.print(FigureSheet.table(title, figures));
        figures.clear();
    }
}
