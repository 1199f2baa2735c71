package io.huiyin.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.huiyin.closure.Surveys;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.testing.Chromium;
import io.huiyin.web.OpenDoors;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OpenDoors
class PortalInBrowserIT {

    private static final List<String> WCAG_2_2_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static Chromium chromium;

    @Autowired
    private Surveys surveys;

    @Autowired
    private JdbcClient jdbc;

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
            assertThat(page.innerText("h1 + p")).startsWith("No signal at home");
            page.click("main button[type=submit]");
            assertAccessible(page);
            assertThat(page.locator(".errors li").count()).isEqualTo(2);
            page.navigate(address("/follow"));
            page.click("main button[type=submit]");
            assertAccessible(page);
            page.navigate(survey());
            assertAccessible(page);
            page.click("main button[type=submit]");
            assertAccessible(page);
            page.navigate(address("/survey/nothing"));
            assertAccessible(page);
            page.navigate(address("/nothing"));
            assertAccessible(page);
        }
    }

    /** That of the newest complaint. */
    private String survey() {
        var number = jdbc.sql("select max(number) from complaint")
                .query(String.class)
                .single();
        var link = surveys.invite(ComplaintNumber.of(number), 1);
        return address(link.substring(link.indexOf("/survey/")));
    }

    @Test
    void theKeyboardIsEnoughAndAnErrorLeadsToItsField() {
        try (var page = page("en-GB", 1280, ColorScheme.LIGHT, true)) {
            page.navigate(address("/complain"));
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("#content");
            page.focus("#customerName");
            page.keyboard().press("Enter");
            page.waitForSelector(".errors:focus");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.keyboard().type("No signal");
            assertThat(page.inputValue("#title")).isEqualTo("No signal");
        }
    }

    @Test
    void theOtherLanguageCostsNothingThatWasTyped() {
        try (var page = page("en-GB", 390, ColorScheme.LIGHT, false)) {
            page.navigate(address("/complain"));
            page.fill("#title", "No signal at home");
            page.fill("#description", "Since Monday\nthere is none");
            page.selectOption("#subtopic", "NETWORK_FAULT");
            page.setInputFiles("#files", new FilePayload("bill.txt", "text/plain", new byte[] {65}));
            page.click("summary");
            page.fill("#onBehalfOf", "Li Na");
            page.selectOption("#behalfRelation", "FAMILY");
            page.check("#consent");

            page.click("text=中文");

            assertThat(page.innerText("h1")).isEqualTo("提交投诉");
            assertThat(page.url()).endsWith("/complain");
            assertThat(page.inputValue("#title")).isEqualTo("No signal at home");
            assertThat(page.inputValue("#description")).isEqualTo("Since Monday\nthere is none");
            assertThat(page.inputValue("#subtopic")).isEqualTo("NETWORK_FAULT");
            assertThat(page.inputValue("#onBehalfOf")).isEqualTo("Li Na");
            assertThat(page.inputValue("#behalfRelation")).isEqualTo("FAMILY");
            assertThat(page.isChecked("#consent")).isTrue();
            assertThat(page.innerText("#files-error")).contains("重新选择");
            page.fill("#customerName", "Li Hua");
            page.fill("#contactPhone", "13800138000");
            page.click("main button[type=submit]");
            assertThat(page.url()).endsWith("/case/received");

            page.navigate(address("/case/information"));
            page.fill("#information", "Also upstairs");
            page.click("text=English");
            assertThat(page.inputValue("#information")).isEqualTo("Also upstairs");
            page.navigate(address("/case/withdraw"));
            page.fill("#statement", "It works again");
            page.click("text=中文");
            assertThat(page.inputValue("#statement")).isEqualTo("It works again");
            page.navigate(address("/follow"));
            page.fill("#number", "TS202602270000013");
            page.click("text=English");
            assertThat(page.inputValue("#number")).isEqualTo("TS202602270000013");
            assertThat(page.locator(".errors").count()).isZero();
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
        page.waitForLoadState();
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
