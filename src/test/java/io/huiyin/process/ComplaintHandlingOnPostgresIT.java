package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;

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
    void whatAComplaintCostsCanBeMeasured(@Autowired DataSource database) {
        assertThat(new OrdinaryComplaints(engine, complaints, database).measure(1))
                .contains("bytes of database");
    }
}
