package io.huiyin.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.figures.FigureSheet.Figure;
import io.huiyin.testing.Postgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Hands in many complaints by several clients at once, each complaint twice, at the packaged application on a real PostgreSQL: first
 * undisturbed, then with the application killed meanwhile and the clients trying again. Every complaint must be there once.
 */
class IntakeBenchmark {

    private static final int COMPLAINTS = Integer.getInteger("benchmark.complaints", 10_000);
    private static final int CLIENTS = Integer.getInteger("benchmark.clients", 8);
    private static final int KILLS = Integer.getInteger("benchmark.kills", 3);
    private static final int WARM_UP = 100;

    @TempDir
    private Path folder;

    private final String url = Postgres.newDatabase();
    private final DriverManagerDataSource database = new DriverManagerDataSource(url, "postgres", "");

    @Test
    void everyComplaintIsThereOnce() throws Exception {
        try (var node = new KillableNode(folder, url)) {
            node.start();
            node.createChannelSystem();
            new Clients(node, CLIENTS, "warm").handIn(WARM_UP, done -> {});
            FigureSheet.print(FigureSheet.table("Undisturbed", undisturbed(node)));
            FigureSheet.print(FigureSheet.table("Killed %d times meanwhile".formatted(KILLS), killed(node)));
        }
    }

    private List<Figure> undisturbed(KillableNode node) throws Exception {
        var meter = new DatabaseMeter(database);
        var before = meter.asked();
        var worked = node.worked();
        var clients = new Clients(node, CLIENTS, "calm");

        clients.handIn(COMPLAINTS, done -> {});

        var figures = figures(clients);
        var asked = meter.asked().since(before);
        figures.add(Figure.of("SQL statements per complaint", (double) asked.statements() / COMPLAINTS, "", ""));
        figures.add(Figure.of(
                "work of the processors per complaint",
                perComplaint(node.worked().minus(worked)),
                "ms",
                ""));
        figures.addAll(checked("calm", clients));
        return figures;
    }

    private List<Figure> killed(KillableNode node) throws Exception {
        var clients = new Clients(node, CLIENTS, "killed");
        int requests = 2 * COMPLAINTS;

        clients.handIn(COMPLAINTS, done -> {
            int kills = node.kills();
            if (kills < KILLS && done >= requests * (kills + 1) / (KILLS + 1)) {
                node.killAndRestart(kills);
            }
        });

        var figures = figures(clients);
        figures.add(counted("times killed", node.kills(), ""));
        figures.add(Figure.of(
                "out of service each time", node.downtime().toMillis() / 1000.0 / Math.max(1, node.kills()), "s", ""));
        figures.add(counted("requests that had to be sent again", clients.retries(), ""));
        figures.addAll(checked("killed", clients));
        assertThat(node.kills()).isEqualTo(KILLS);
        return figures;
    }

    private static List<Figure> figures(Clients clients) {
        var figures = new ArrayList<Figure>();
        figures.add(counted("complaints", COMPLAINTS, ""));
        figures.add(counted("clients at once", CLIENTS, ""));
        figures.add(Figure.of("requests answered per second", clients.perSecond(), "", ""));
        figures.add(Figure.of("time of an answer, half of them below", clients.percentile(50), "ms", ""));
        figures.add(Figure.of("- 95 of 100 below", clients.percentile(95), "ms", ""));
        figures.add(Figure.of("- 99 of 100 below", clients.percentile(99), "ms", ""));
        return figures;
    }

    private static Figure counted(String name, int count, String aim) {
        return new Figure(name, "%,d".formatted(count), aim);
    }

    private static double perComplaint(Duration work) {
        return (double) work.toMillis() / COMPLAINTS;
    }

    /** What is in the database against what the clients were answered. */
    private List<Figure> checked(String mark, Clients clients) {
        var of = " from complaint where external_reference like '" + mark + "-%'";
        int stored = count("select count(*)" + of);
        int references = count("select count(distinct external_reference)" + of);
        int instances = count("select count(distinct business_key_) from act_hi_procinst"
                + " where proc_def_key_ = 'complaintHandling' and business_key_ in (select number" + of + ")");
        int entries = count(
                "select count(*) from case_entry where event = 'RECEIVED' and complaint in (select number" + of + ")");
        assertThat(clients.numbers()).as("answers").hasSize(COMPLAINTS);
        assertThat(clients.contradictions()).as("references with two numbers").isZero();
        assertThat(List.of(stored, references, instances, entries)).containsOnly(COMPLAINTS);
        return List.of(
                counted("complaints lost", COMPLAINTS - references, "0"),
                counted("complaints there twice", stored - references, "0"),
                counted("complaints without a process", stored - instances, "0"));
    }

    private int count(String sql) {
        return JdbcClient.create(database).sql(sql).query(Integer.class).single();
    }
}
