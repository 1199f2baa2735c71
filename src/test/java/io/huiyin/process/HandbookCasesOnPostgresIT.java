package io.huiyin.process;

import io.huiyin.testing.Postgres;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same six cases, four of them major, from the intake over REST to the sealed archive, on a real PostgreSQL. */
@DirtiesContext
class HandbookCasesOnPostgresIT extends HandbookCasesIT {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", Postgres::newDatabase);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
    }
}
