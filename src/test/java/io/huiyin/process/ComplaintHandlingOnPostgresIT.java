package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.figures.OrdinaryComplaints;
import io.huiyin.testing.Postgres;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

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
    void whatAComplaintCostsCanBeMeasured(@Autowired DataSource database) {
        assertThat(new OrdinaryComplaints(engine, complaints, database).measure(1))
                .contains("bytes of database");
    }
}
