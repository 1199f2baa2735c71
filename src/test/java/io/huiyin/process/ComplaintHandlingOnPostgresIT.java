package io.huiyin.process;

import io.huiyin.testing.Postgres;
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
}
