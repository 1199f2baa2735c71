package io.huiyin.audit.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.huiyin.conformance.CheckConformance;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an auditor asks, answered in a real browser: he finds a complaint, its way, its rule, its late clock, and the proof. */
class AuditorInCockpitIT extends PeopleInCockpit {

    @Autowired
    private CheckConformance conformance;

    @Autowired
    private JdbcClient jdbc;

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
        assertThat(page.locator(".huiyin-tab")).containsText("Internal audit");

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
    void heOpensAStageAndTheProcessThatWasCalledInIt() {
        var page = complaints("auditor");
        page.selectOption("select[name=tier]", "TIER_1");
        page.click(".huiyin-search button[type=submit]");
        page.locator(".huiyin-table tbody tr", new Page.LocatorOptions().setHasText("Level 1"))
                .first()
                .locator("a")
                .click();

        stage(page, "SubProcess_Intake");
        assertThat(page.locator(".huiyin-diagram [data-element-id=SubProcess_Classification].huiyin-visited"))
                .isVisible();
        page.click(".huiyin-diagram .bjs-breadcrumbs a >> nth=0");
        stage(page, "SubProcess_MajorResponse");
        page.click(".huiyin-call >> visible=true");
        assertThat(page.locator(".huiyin-process.huiyin-shown")).containsText("Response to a major complaint");
        assertThat(page.locator(".huiyin-diagram [data-element-id=Task_RespondToCustomer]"))
                .isVisible();
        page.context().close();
    }

    @Test
    void heTakesTheListHomeWithHisSearchAboveItAndNoFormulas() throws IOException {
        var page = complaints("auditor");
        page.selectOption("select[name=status]", "ARCHIVED");
        var archived = export(page);
        page.fill("input[name=handler]", "=HYPERLINK(1)");
        var formula = export(page);

        assertThat(archived)
                .startsWith("\uFEFF")
                .contains("\"Status\",\"Archived\"")
                .containsPattern("\n\"TS\\d{15}\"");
        assertThat(formula).contains("\"Handler\",\"'=HYPERLINK(1)\"").doesNotContain("\n\"TS");
        page.context().close();
    }

    @Test
    void heSeesInRedWhatSomebodyChangedInTheDatabase() {
        var complaint = jdbc.sql("select min(number) from complaint where status = 'ARCHIVED'")
                .query(String.class)
                .single();
        var page = complaints("auditor");
        page.fill("input[name=number]", complaint);
        page.click(".huiyin-search button[type=submit]");
        assertThat(page.locator(".huiyin-results tbody tr")).hasCount(1);
        page.locator(".huiyin-results tbody a").click();
        tab(page, "archive");
        for (var tampered : Tampered.values()) {
            tampered.with(jdbc, complaint, () -> {
                page.click("text=Verify");
                assertThat(page.locator(".huiyin-verdict .huiyin-bad")).containsText(tampered.words);
                assertThat(page.locator(".huiyin-verdict .huiyin-good")).hasCount(1);
            });
        }
        page.click("text=Verify");
        assertThat(page.locator(".huiyin-verdict .huiyin-good")).hasCount(2);

        page.click("text=Back to the search");
        page.click("text=Proof");
        Tampered.CLOCK_LEDGER.with(jdbc, complaint, () -> {
            page.click("text=Verify all chains");
            assertThat(page.locator(".huiyin-verdict .huiyin-bad")).containsText(complaint);
            assertThat(page.locator(".huiyin-verdict .huiyin-good")).hasCount(2);
        });
        page.context().close();
    }

    @Test
    void heReadsWhichSentencesOfTheHandbookWereBrokenAndByWhichComplaint() {
        breakOneSentence();
        var page = complaints("auditor");
        page.click("text=Conformance");
        var line = page.locator(".huiyin-table tbody tr", new Page.LocatorOptions().setHasText("are different people"));
        assertThat(line.locator("td").nth(4)).hasText("✘ 1");
        var report = page.waitForDownload(() -> page.click("text=Report as CSV"));
        assertTrue(report.suggestedFilename().matches("conformance-.*[.]csv"), report.suggestedFilename());

        line.locator("a").click();
        assertThat(page.locator(".huiyin-results tbody tr")).hasCount(1);
        page.locator(".huiyin-results tbody a").click();
        tab(page, "handbook");
        assertThat(page.locator(".huiyin-tab tbody tr").first()).containsText("are different people");
        assertThat(page.locator(".huiyin-tab tbody tr").first()).containsText("Broken");
        assertThat(page.locator(".huiyin-tab tbody tr").nth(1)).containsText("Kept");
        page.context().close();
    }

    @Test
    void heVerifiesAllChains() {
        var page = complaints("auditor");
        page.click("text=Proof");
        page.click("text=Verify all chains");
        assertThat(page.locator(".huiyin-verdict .huiyin-good")).hasCount(3);
        assertThat(page.locator(".huiyin-verdict")).containsText("begun by auditor");
        page.context().close();
    }

    @Test
    void onADefinitionHeSeesFinishedInstancesAndWhereTimeIsSpent() {
        var page = complaints("auditor");
        page.click("text=Processes");
        page.click("a:has-text('Complaint handling')");
        page.click("text=How long");
        assertThat(page.locator("[data-element-id=SubProcess_Intake][class*=huiyin-heat-]"))
                .isVisible();
        assertThat(page.locator("[data-element-id=SubProcess_Intake].huiyin-heat-5"))
                .hasCount(0);
        assertThat(page.locator("[data-element-id=SubProcess_Closure].huiyin-heat-5"))
                .hasCount(1);
        var bar = page.locator(".huiyin-heat").boundingBox();
        assertThat(bar.y + bar.height)
                .isLessThanOrEqualTo(page.locator(".diagram-holder").boundingBox().y);
        page.click("a:has-text('History')");
        assertThat(page.locator(".huiyin-table tbody tr").first()).containsText(Pattern.compile("TS\\d{15}"));
        page.context().close();
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        var page = complaints("complaint-supervisor");
        var last = page.locator(".huiyin-results tbody tr").last();
        assertThat(last).not().isInViewport();
        page.mouse().move(700, 600);
        page.mouse().wheel(0, 5_000);
        assertThat(last).isInViewport();
        page.fill("input[name=customer]", "nobody");
        page.click(".huiyin-search button[type=submit]");
        assertThat(page.locator(".huiyin-results")).hasText("Nothing found.");

        page.context().clearCookies();
        page.click("text=Conformance");
        assertThat(page.locator(".huiyin-failed")).containsText("Log in again");
        page.context().close();
    }

    @Test
    void whoMayNotAuditFindsCockpitWithoutTheEntry() {
        var page = office.cockpit("process-owner");
        page.waitForSelector("text=Processes");
        assertThat(page.locator("a[href='#/complaints']")).hasCount(0);
        page.click("text=Processes");
        page.click("a:has-text('Complaint handling')");
        assertThat(page.locator(".nav-tabs .active")).containsText("Process Instances");
        page.click("a:has-text('History')");
        assertThat(page.locator(".huiyin-empty")).containsText("Internal audit");
        page.context().close();
    }

    /** What somebody with the database's password may do, and what the verification says of it. */
    private enum Tampered {
        CASE_LOG(
                "line 2: altered",
                "update case_entry set round = round + :sign where complaint = :complaint and position = 2"),
        CLOCK_LEDGER(
                "K12 of round 1, entry 1: altered",
                "update clock_event set started_at = dateadd('hour', :sign, started_at)"
                        + " where complaint_number = :complaint and clock = 'K12' and place = 1"),
        ARCHIVE(
                "ARCHIVE BROKEN at version 1: the documents were removed",
                "update archive_document set document = case when :sign = 1 then 'WAS' else 'JSON' end where piece = 0"
                        + " and document = case when :sign = 1 then 'JSON' else 'WAS' end and position ="
                        + " (select min(position) from archive_version where complaint = :complaint)");

        private final String words;
        private final String change;

        Tampered(String words, String change) {
            this.words = words;
            this.change = change;
        }

        /** Puts it right again afterwards: others look at the same complaints. */
        void with(JdbcClient jdbc, String complaint, Runnable look) {
            apply(jdbc, complaint, 1);
            try {
                look.run();
            } finally {
                apply(jdbc, complaint, -1);
            }
        }

        private void apply(JdbcClient jdbc, String complaint, int sign) {
            jdbc.sql(change).param("complaint", complaint).param("sign", sign).update();
        }
    }

    private static void stage(Page page, String id) {
        page.click(".huiyin-diagram [data-container-id=" + id + "] .bjs-drilldown");
    }

    private static String export(Page page) throws IOException {
        var file = page.waitForDownload(() -> page.click("text=Export CSV"));
        return Files.readString(file.path());
    }

    /** As the nightly check would have found it. */
    private void breakOneSentence() {
        conformance.check(1_000);
        var complaint = jdbc.sql("select min(complaint) from conformance_verdict where rule_name = ?")
                .param("SIGNED_BY_DIFFERENT_PEOPLE")
                .query(String.class)
                .single();
        jdbc.sql("update conformance_verdict set broken = true where rule_name = ? and complaint = ?")
                .params("SIGNED_BY_DIFFERENT_PEOPLE", complaint)
                .update();
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
