package io.huiyin.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.huiyin.testing.Chromium;
import io.huiyin.web.OpenDoors;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OpenDoors
class PortalInBrowserIT {

    private static final List<String> WCAG_2_2_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1280, LIGHT", "zh-CN, 390, DARK"})
    void theWholeWayIsAccessible(String language, int width, ColorScheme colours) {
        try (var page = page(language, width, colours, true)) {
            page.navigate(address("/"));
            assertAccessible(page);
            page.click("a.first");
            page.click("summary");
            assertAccessible(page);
            page.click("main button[type=submit]");
            assertAccessible(page);
            assertThat(page.title()).startsWith(language.startsWith("zh") ? "错误" : "Error");
            complain(page);
            assertThat(page.url()).endsWith("/case/received");
            assertAccessible(page);
            page.click("a.button >> nth=0");
            assertAccessible(page);
            page.click("a[href='/case/information']");
            assertAccessible(page);
            page.click("a[href='/case']");
            page.click("a[href='/case/withdraw']");
            page.click("main button[type=submit]");
            assertAccessible(page);
            page.navigate(address("/follow"));
            page.click("main button[type=submit]");
            assertAccessible(page);
            page.navigate(address("/survey/nothing"));
            assertAccessible(page);
            page.navigate(address("/nothing"));
            assertAccessible(page);
        }
    }

    @Test
    void theKeyboardIsEnoughAndAnErrorLeadsToItsField() {
        try (var page = page("en-GB", 1280, ColorScheme.LIGHT, true)) {
            page.navigate(address("/complain"));
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("#content");
            page.focus("#customerName");
            page.keyboard().press("Enter");
            page.waitForSelector(".errors");
            page.focus(".errors a >> nth=0");
            page.keyboard().press("Enter");
            page.keyboard().type("No signal");
            assertThat(page.inputValue("#title")).isEqualTo("No signal");
        }
    }

    @Test
    void everythingWorksWithoutScriptAndNothingIsWiderThanAPhone() {
        try (var page = page("en-GB", 320, ColorScheme.LIGHT, false)) {
            page.navigate(address("/complain"));
            assertThat(page.locator("body").boundingBox().width).isLessThanOrEqualTo(320);
            complain(page);
            page.click("a.button >> nth=0");
            assertThat(page.innerText("h1")).isEqualTo("No signal at home");
        }
    }

    private static void complain(Page page) {
        page.fill("#title", "No signal at home");
        page.fill("#description", "Since Monday there is no signal in the whole house.");
        page.fill("#customerName", "Li Hua");
        page.fill("#contactPhone", "13800138000");
        page.click("main button[type=submit]");
    }

    private static String focused(Page page) {
        return page.evaluate("document.activeElement.getAttribute('href')").toString();
    }

    private static void assertAccessible(Page page) {
        var result = new AxeBuilder(page).withTags(WCAG_2_2_AA).analyze();
        assertThat(result.getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml())))
                .as(page.url())
                .isEmpty();
    }

    private Page page(String language, int width, ColorScheme colours, boolean script) {
        return chromium.browser()
                .newPage(new Browser.NewPageOptions()
                        .setLocale(language)
                        .setViewportSize(width, 844)
                        .setColorScheme(colours)
                        .setBypassCSP(script)
                        .setJavaScriptEnabled(script));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
