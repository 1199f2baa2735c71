package io.huiyin.audit.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an auditor reads off a diagram: what was interrupted, and figures that hide no names. */
class CourseOnDiagramIT extends PeopleInCockpit {

    /** Each note that lies on a name or on another note, in words. */
    private static final String HIDDEN =
            """
            () => {
              const box = node => node.getBoundingClientRect();
              const seen = selector => [...document.querySelectorAll(selector)].filter(node => box(node).width);
              const on = (one, other) => Math.min(box(one).right, box(other).right) - Math.max(box(one).left, box(other).left) > 1
                && Math.min(box(one).bottom, box(other).bottom) - Math.max(box(one).top, box(other).top) > 1;
              const notes = seen('.huiyin-notes');
              const hidden = [...seen('.djs-visual text'), ...seen('.bjs-drilldown'), ...notes];
              return notes.flatMap(note => hidden.filter(other => other !== note && on(note, other))
                .map(other => note.textContent + ' on ' + other.textContent));
            }""";

    private static final String SHOWN =
            "() => [...document.querySelectorAll('.huiyin-notes')].some(note => note.offsetParent)";

    @Autowired
    private HistoryService history;

    @Test
    void whatWasInterruptedIsToldByItsLineASignAndWords() {
        var page = course("SubProcess_UntilHandled", true, "en-US");

        assertThat(page.locator("[data-element-id=SubProcess_UntilHandled].huiyin-interrupted"))
                .isVisible();
        var count = page.locator("[data-container-id=SubProcess_UntilHandled] .huiyin-count");
        assertThat(count).hasText(Pattern.compile("^⊘ 1×.*"));
        assertThat(count).hasAttribute("title", Pattern.compile("Until handled\n1 times, 1 of them interrupted.*"));
        assertThat(page.locator(".huiyin-legend .huiyin-key-interrupted")).containsText("interrupted");

        stage(page, "SubProcess_Intake");
        assertThat(page.locator("[data-element-id=Gateway_ReceiptReady].huiyin-visited"))
                .isVisible();
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SubProcess_Closure", "BoundaryEvent_SolutionLimit", "Task_RespondToCustomer"})
    void notesHideNeitherNamesNorEachOtherOnAnyPageAndInAnySize(String element) {
        var page = course(element, false, "en-US");
        assertThatNothingIsHidden(page);
        for (var stage : List.of("SubProcess_Intake", "SubProcess_Resolution")) {
            if (page.locator("[data-container-id=" + stage + "] .bjs-drilldown").count() > 0) {
                stage(page, stage);
                assertThatNothingIsHidden(page);
                page.locator(".bjs-breadcrumbs a").first().click();
            }
        }
        page.click("[title='zoom out'], .zoom-out");
        assertThatNothingIsHidden(page);
        page.context().close();
    }

    @Test
    void theWayOnFromWhatSeveralPeopleDoAtOnceIsShown() {
        var page = course("EndEvent_AllPartsSettled", false, "en-US");
        for (var stage : List.of("SubProcess_Investigation", "SubProcess_JointHandling")) {
            stage(page, stage);
        }

        assertThat(page.locator("[data-element-id=Flow_ToParts].huiyin-passed")).isVisible();
        assertThat(page.locator("[data-element-id=Flow_AllPartsSettledYes].huiyin-passed"))
                .isVisible();
        page.context().close();
    }

    @Test
    void whoReadsChineseReadsTheNamesOfStepsAndTablesInChineseToo() {
        var page = course("BoundaryEvent_SolutionLimit", false, "zh-CN");

        var intake = page.locator("[data-element-id=SubProcess_Intake]");
        assertThat(intake.locator("text")).hasText("受理与分类");
        assertThat(intake.locator("title")).hasText("Intake");
        assertThat(page.locator(".huiyin-process.huiyin-shown")).containsText("投诉处理");
        assertThatNothingIsHidden(page);
        stage(page, "SubProcess_Intake");
        assertThat(page.locator(".bjs-breadcrumbs")).containsText("处理完成之前");
        assertThatNothingIsHidden(page);

        assertThat(named(page, "Start the clocks")).hasText("启动时限");
        assertThat(named(page, "Complaint handling")).hasText("投诉处理");
        page.click("[data-tab=people] a");
        assertThat(named(page, "Give first response")).hasText("首次响应");
        page.click("[data-tab=decisions] a");
        assertThat(named(page, "Complaint category: what does the customer complain of?"))
                .hasText("投诉分类：客户投诉什么？");
        page.locator(".huiyin-tab tr", new Page.LocatorOptions().setHasText("投诉分类："))
                .locator("button")
                .first()
                .click();
        assertThat(page.locator(".huiyin-dmn")).containsText("客户此前的投诉");
        page.context().close();
    }

    @Test
    void theHeatMapHasChineseNamesAndHidesNone() {
        var page = office.cockpit("auditor", "zh-CN");
        page.click("a[href='#/processes']");
        page.click("text=Complaint handling");
        page.click(".huiyin-heat [data-kind=frequency]");
        assertThat(page.locator("[data-element-id=SubProcess_Intake] text")).hasText("受理与分类");
        assertThatNothingIsHidden(page);
        page.context().close();
    }

    private static Locator named(Page page, String written) {
        return page.locator(".huiyin-tab td span[title='" + written + "']").first();
    }

    private void assertThatNothingIsHidden(Page page) {
        page.waitForFunction(SHOWN);
        page.waitForFunction(
                "() => !(" + HIDDEN + ")().length", null, new Page.WaitForFunctionOptions().setTimeout(5_000));
        assertThat((List<?>) page.evaluate(HIDDEN)).isEmpty();
    }

    /** The newest course that passed an element, and was interrupted there if that is wanted. */
    private Page course(String element, boolean interrupted, String language) {
        var query = history.createHistoricActivityInstanceQuery().activityId(element);
        var visit = (interrupted ? query.canceled() : query)
                .orderByHistoricActivityInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .get(0);
        var instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(visit.getProcessInstanceId())
                .singleResult();
        var page = office.cockpit("auditor", language);
        page.click("a[href='#/complaints']");
        page.waitForSelector(".huiyin-table tbody tr");
        page.evaluate(
                "address => location.hash = address",
                "/complaints/" + instance.getBusinessKey() + "/" + instance.getId());
        page.waitForFunction(SHOWN);
        return page;
    }

    private static void stage(Page page, String id) {
        page.click(".huiyin-diagram [data-container-id=" + id + "] .bjs-drilldown");
    }
}
