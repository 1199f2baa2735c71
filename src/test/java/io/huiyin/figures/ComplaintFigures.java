package io.huiyin.figures;

import io.huiyin.complaint.Complaints;
import io.huiyin.testing.Postgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Prints what one complaint costs. */
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "huiyin.demo-data=false"})
class ComplaintFigures {

    private static final int COMPLAINTS = 50;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Complaints complaints;

    @Autowired
    DataSource database;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", Postgres::newDatabase);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
    }

    @Test
    void ofAnOrdinaryComplaint() throws IOException {
        FigureSheet.print(new OrdinaryComplaints(engine, complaints, database).measure(COMPLAINTS));
    }
}
