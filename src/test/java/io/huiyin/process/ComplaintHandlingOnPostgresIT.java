package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.figures.OrdinaryComplaints;
import io.huiyin.rectification.ImprovementType;
import io.huiyin.rectification.MeasureState;
import io.huiyin.rectification.Measures;
import io.huiyin.rectification.Measures.Search;
import io.huiyin.rectification.Plan;
import io.huiyin.rectification.Rectification;
import io.huiyin.testing.Postgres;
import io.huiyin.testing.Stages;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The same ways of a complaint, from the start form to the sealed archive, on a real PostgreSQL. */
@DirtiesContext
class ComplaintHandlingOnPostgresIT extends ComplaintHandlingProcessIT {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", Postgres::newDatabase);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
    }

    @Test
    void aMeasureIsFoundAndTheComplaintsOfItsKindAreCounted(
            @Autowired Rectification rectification,
            @Autowired Measures measures,
            @Autowired TransactionTemplate transaction) {
        Stages.investigated(complaint, Map.of());
        var number = complaint.number();
        var due = LocalDate.of(2025, 12, 1);
        var plan = new Plan("Replace", ImprovementType.TECHNOLOGY, "technical-dept", due, "None is older");

        var measure = transaction.execute(status -> rectification.decide(number, plan, "dept-head"));

        assertThat(measures.find(new Search(MeasureState.IN_PROGRESS, "technical-dept", due, number)))
                .containsExactly(measure);
        assertThat(measures.find(new Search(MeasureState.ENDED, null, null, number)))
                .isEmpty();
        assertThat(measures.count(measure.kind(), MONDAY.minusSeconds(1), MONDAY))
                .isPositive();
        assertThat(measures.count(measure.kind(), MONDAY, MONDAY.plusSeconds(1)))
                .isZero();
    }

    @Test
    void whatIsWrittenAndWhatIsChangedInOneComplaintAtTheSameMomentWaitForEachOther(
            @Autowired CaseFile cases, @Autowired TransactionTemplate transaction) throws Exception {
        var number = complaint.registered(Map.of()).jobs().number();
        var changed = new CountDownLatch(1);
        var written = new AtomicBoolean();
        var changing = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            var handled = cases.change(number, it -> it.handledBy("technical-dept"));
            changed.countDown();
            await().until(() -> written.get() || somebodyWaits());
            cases.note(handled, "technical-dept", Event.CONTACT, null, Map.of("channel", "PHONE"));
        }));
        changed.await();

        transaction.executeWithoutResult(status -> {
            cases.note(cases.get(number), "operations-dept", Event.CONTACT, null, Map.of("channel", "SMS"));
            written.set(true);
            cases.change(number, it -> it.handledBy("operations-dept"));
        });
        changing.get();

        assertThat(complaint.complaint().handlers().all()).contains("technical-dept", "operations-dept");
        assertThat(noted(Event.CONTACT)).extracting(CaseEntry::actor).contains("technical-dept", "operations-dept");
    }

    private boolean somebodyWaits() {
        return notices.queryForObject(
                "select count(*) > 0 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
                Boolean.class);
    }

    @Test
    void whatAComplaintCostsCanBeMeasured(@Autowired DataSource database) {
        assertThat(new OrdinaryComplaints(engine, complaints, database).measure(1))
                .contains("bytes of database");
    }
}
