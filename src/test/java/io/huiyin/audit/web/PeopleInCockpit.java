package io.huiyin.audit.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import io.huiyin.forms.Office;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who reads in Cockpit does so in a real browser, which is opened once for a class of tests. */
@Audited
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PeopleInCockpit {

    /** A diagram takes its time on a machine that does other things. */
    private static final int PATIENCE_MILLIS = 60_000;

    @LocalServerPort
    protected int port;

    protected Office office;

    @BeforeAll
    void openBrowser() {
        setDefaultAssertionTimeout(PATIENCE_MILLIS);
        office = new Office("http://127.0.0.1:" + port, "audited");
    }

    @AfterAll
    void closeBrowser() {
        if (office != null) {
            office.close();
        }
    }
}
