package io.huiyin.forms;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** A running Huiyin without demo complaints, and an office in which people open its Tasklist in a real browser. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:wholeWay;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500",
            "camunda.bpm.process-engine-name=wholeWay",
            "camunda.bpm.job-execution.max-wait=1000",
            "huiyin.demo-data=false"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PeopleInTasklist {

    protected static final int PORT = TestSocketUtils.findAvailableTcpPort();
    protected static final String ADDRESS = "http://127.0.0.1:" + PORT;

    protected Office office;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("huiyin.address", () -> ADDRESS);
    }

    @BeforeAll
    void openBrowser() {
        office = new Office(ADDRESS, "wholeWay");
    }

    @AfterAll
    void closeBrowser() {
        if (office != null) {
            office.close();
        }
    }
}
