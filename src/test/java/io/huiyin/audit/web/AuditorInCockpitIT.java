package io.huiyin.audit.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.huiyin.forms.Office;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an auditor asks, answered in a real browser: he finds a complaint, its way, its rule, its late clock, and the proof. */
@Audited
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditorInCockpitIT {

    @LocalServerPort
    private int port;

    private Office office;

    @BeforeAll
    void openBrowser() {
        office = new Office("http://127.0.0.1:" + port, "audited");
    }

    @AfterAll
    void closeBrowser() {
        if (office != null) {
            office.close();
        }
    }

    @Test
    void heFindsAFinishedComplaintReadsItsWayAndItsRuleAndVerifiesItsArchive() {
        var page = complaints("auditor");
        page.selectOption("select[name=status]", "ARCHIVED");
        page.click(".huiyin-search button[type=submit]");
        page.locator(".huiyin-table tbody tr", new Page.LocatorOptions().setHasText("Archived"))
                .first()
                .locator("a")
                .click();

        assertThat(page.locator(".huiyin-diagram .huiyin-passed").first()).isVisible();
        assertThat(page.locator(".huiyin-diagram [data-element-id=SubProcess_Intake].huiyin-visited"))
                .isVisible();
        assertThat(page.locator(".huiyin-tab")).containsText("Step completed");

        tab(page, "decisions");
        assertThat(page.locator(".huiyin-tab tbody tr").first()).containsText("Rule_");
        page.locator(".huiyin-tab tbody tr button").first().click();
        assertThat(page.locator(".huiyin-dmn .huiyin-fired").first()).isVisible();

        tab(page, "people");
        assertThat(page.locator(".huiyin-tab")).containsText("AUDIT");

        tab(page, "archive");
        page.click("text=Verify");
        assertThat(page.locator(".huiyin-verdict .huiyin-good")).hasCount(2);
        assertThat(page.locator(".huiyin-verdict")).containsText("Archive intact");
        page.context().close();
    }

    @Test
    void heSeesALateClockOnTheDiagramAndReadsWhyAndHowLate() {
        var page = complaints("auditor");
        page.selectOption("select[name=missedClock]", "K08");
        page.click(".huiyin-search button[type=submit]");
        page.locator(".huiyin-table tbody .huiyin-missed").first().waitFor();
        page.locator(".huiyin-table tbody a").first().click();

        assertThat(page.locator(".huiyin-diagram [data-element-id=BoundaryEvent_SolutionLimit].huiyin-late")
                        .first())
                .isVisible();
        assertThat(page.locator(".huiyin-diagram .huiyin-alarm").first()).hasText("⚠");
        tab(page, "clocks");
        assertThat(row(page, "K08").locator(".huiyin-missed")).containsText("⚠");
        page.context().close();
    }

    @Test
    void heVerifiesAllChains() {
        var page = complaints("auditor");
        page.click("text=Proof");
        page.click("text=Verify all chains");
        assertThat(page.locator(".huiyin-verdict .huiyin-good")).hasCount(3);
        page.context().close();
    }

    @Test
    void onADefinitionHeSeesFinishedInstancesAndWhereTimeIsSpent() {
        var page = complaints("auditor");
        page.click("text=Processes");
        page.click("a:has-text('Complaint handling')");
        page.click("text=How often");
        assertThat(page.locator("[data-element-id=SubProcess_Intake][class*=huiyin-heat-]"))
                .isVisible();
        page.click("a:has-text('History')");
        assertThat(page.locator(".huiyin-table tbody tr").first()).containsText(Pattern.compile("TS\\d{15}"));
        page.context().close();
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        var page = complaints("complaint-supervisor");
        page.fill("input[name=customer]", "nobody");
        page.click(".huiyin-search button[type=submit]");
        assertThat(page.locator(".huiyin-results")).hasText("Nothing found.");
        page.context().close();
    }

    @Test
    void whoMayNotAuditFindsCockpitWithoutTheEntry() {
        var page = office.cockpit("process-owner");
        page.waitForSelector("text=Processes");
        assertThat(page.locator("a[href='#/complaints']")).hasCount(0);
        page.context().close();
    }

    private Page complaints(String user) {
        var page = office.cockpit(user);
        page.click("a[href='#/complaints']");
        page.waitForSelector(".huiyin-table tbody tr");
        return page;
    }

    private static void tab(Page page, String name) {
        page.click("[data-tab=" + name + "] a");
        page.locator(".huiyin-tab table").first().waitFor();
    }

    private static Locator row(Page page, String text) {
        return page.locator(".huiyin-tab tbody tr", new Page.LocatorOptions().setHasText(text))
                .first();
    }
}
