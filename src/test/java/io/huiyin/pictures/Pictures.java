package io.huiyin.pictures;

import com.microsoft.playwright.Page;
import io.huiyin.conformance.CheckConformance;
import io.huiyin.forms.Answers;
import io.huiyin.forms.FormPage;
import io.huiyin.forms.Office;
import io.huiyin.forms.Tasklist;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/**
 * Makes the pictures of the documents from the running application with its demo complaints: {@code mvn -Ppictures verify}. Time
 * stands still meanwhile, so that the same application makes the same pictures.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:pictures;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500",
            "camunda.bpm.job-execution.enabled=false",
            "huiyin.demo-data=true"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Pictures {

    private static final Instant NOW = Instant.parse("2026-03-11T02:20:00Z");
    private static final int PORT = TestSocketUtils.findAvailableTcpPort();
    private static final String ADDRESS = "http://127.0.0.1:" + PORT;
    private static final Pattern SURVEY = Pattern.compile(ADDRESS + "/survey/[\\w-]+");
    private static final String ALL = "All open complaints";

    @Autowired
    private CheckConformance conformance;

    private Office office;

    @DynamicPropertySource
    static void addressAndTime(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("huiyin.address", () -> ADDRESS);
        stopTheClock();
    }

    private static void stopTheClock() {
        ClockUtil.setCurrentTime(Date.from(NOW));
    }

    @BeforeAll
    void openBrowser() {
        stopTheClock();
        office = new Office(ADDRESS, "default").at(NOW);
    }

    @AfterAll
    void closeBrowser() {
        ClockUtil.reset();
        if (office != null) {
            office.close();
        }
    }

    @Test
    void theListsAndATask() {
        try (var technician = office.at("technical-dept")) {
            openForWork(technician, ALL, "Give first response");
            Camera.of(technician.page()).shoot("tasklist");
        }
    }

    @Test
    void whatIsLate() {
        try (var technician = office.at("technical-dept")) {
            openForWork(technician, "Overdue", "Investigate complaint");
            Camera.of(technician.page()).shoot("overdue");
        }
    }

    @Test
    void theStartForm() {
        try (var agent = office.at("first-contact-agent")) {
            var form = agent.startForm();
            Camera.of(agent.page()).shootTall("startForm", ".modal-content");
        }
    }

    @Test
    void aRefusal() {
        try (var agent = office.at("first-contact-agent")) {
            var form = agent.startForm();
            Answers.to(form.name()).forEach(form::answer);
            form.paste("contactPhone", "").paste("contactEmail", "").start();
            agent.refusal();
            Camera.of(agent.page()).shoot("refusal");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "giveFirstResponse, technical-dept, All open complaints, Give first response",
                "investigateComplaint, technical-dept, All open complaints, Investigate complaint",
                "proposeSolution, technical-dept, All open complaints, Propose solution",
                "coordinateJointHandling, technical-dept, All open complaints, Coordinate joint handling",
                "confirmCompletion, customer-service-dept, All open complaints, Confirm completion",
                "giveFeedback, customer-service-center, All open complaints, Give feedback",
                "assessMajorComplaint, customer-service-dept, All open complaints, Assess major complaint",
                "signRecord, dept-head, All open complaints, Sign record",
                "callBackCustomer, customer-service-dept, All open complaints, Call back customer",
                "confirmWithdrawal, customer-service-center, All open complaints, Confirm withdrawal",
                "answerForMissedDeadline, dept-head, My group's tasks, Answer for missed deadline"
            })
    void aForm(String picture, String user, String list, String task) {
        try (var tasklist = office.at(user)) {
            var form = openForWork(tasklist, list, task);
            Answers.to(form.name()).forEach(form::answer);
            Camera.of(tasklist.page()).shootQuestions(picture);
        }
    }

    @Test
    void whatEveryFormBeginsWith() {
        try (var agent = office.at("customer-service-center")) {
            openForWork(agent, ALL, "Give feedback");
            Camera.of(agent.page()).shootTall("known", ".fjs-form .fjs-form-field-group >> nth=0");
        }
    }

    @Test
    void theSurvey() {
        var outbox = office.outbox();
        outbox.locator("tr:has-text('Survey') a").first().click();
        var link = SURVEY.matcher(outbox.innerText("pre"));
        link.find();
        var customer = office.stranger();
        customer.setViewportSize(900, 900);
        customer.navigate(link.group());
        Camera.of(customer).shootTall("survey", "body");
    }

    @ParameterizedTest
    @CsvSource({"portal, en-GB, 1000", "portalPhone, zh-CN, 390"})
    void theCustomersPages(String picture, String language, int width) {
        var customer = office.customer(language, width);
        customer.navigate(ADDRESS);
        Camera.of(customer).shootTall(picture + "Home", "body");
        customer.click("a.first");
        customer.selectOption("#subtopic", "NETWORK_FAULT");
        customer.fill("#title", "宽带每天晚上掉线");
        customer.fill("#description", "每天晚上八点到十点宽带都会掉线，已重启光猫两次。");
        customer.fill("#customerName", "王小明");
        Camera.of(customer).shootTall(picture + "Complain", "body");
        customer.fill("#contactPhone", "13800000001");
        customer.click("main button[type=submit]");
        Camera.of(customer).shootTall(picture + "Received", "body");
        customer.click("a.button >> nth=0");
        Camera.of(customer).shootTall(picture + "Case", "body");
    }

    @Test
    void whatAuditorsSee() {
        conformance.check(1_000);
        var page = office.cockpit("auditor");
        page.setViewportSize(1400, 900);
        page.click("a[href='#/complaints']");
        page.waitForSelector(".huiyin-table tbody tr");
        Camera.of(page).shoot("auditSearch");
        open(page, "select[name=status]", "ARCHIVED");
        Camera.of(page).shoot("auditCourse");
        tab(page, "decisions");
        page.locator(".huiyin-tab tbody button").first().click();
        page.locator(".huiyin-dmn .huiyin-fired").first().waitFor();
        page.locator(".huiyin-dmn").scrollIntoViewIfNeeded();
        Camera.of(page).shoot("auditDecision");
        tab(page, "archive");
        page.click("text=Verify");
        page.locator(".huiyin-verdict .huiyin-good").first().waitFor();
        page.locator(".huiyin-tab").scrollIntoViewIfNeeded();
        Camera.of(page).shoot("auditArchive");
        page.click("text=Back to the search");
        page.waitForSelector(".huiyin-table tbody tr");
        page.click("text=Conformance");
        page.waitForSelector(".huiyin-bar");
        Camera.of(page).shoot("auditConformance");
        page.click("text=Back to the search");
        page.waitForSelector(".huiyin-table tbody tr");
        page.selectOption("select[name=status]", "");
        open(page, "select[name=missedClock]", "K08");
        tab(page, "clocks");
        page.locator("[data-tab=clocks]").evaluate("tab => tab.scrollIntoView()");
        Camera.of(page).shoot("auditClocks");
        page.click("text=Processes");
        page.click("a:has-text('Complaint handling')");
        page.click("text=How long");
        page.locator("[data-element-id=SubProcess_Intake][class*=huiyin-heat-]").waitFor();
        Camera.of(page).shoot("auditHeat");
    }

    /** Searches by one condition and opens the first that is found. */
    private static void open(Page page, String condition, String value) {
        page.selectOption(condition, value);
        page.waitForResponse(
                answer -> answer.url().contains("/search"), () -> page.click(".huiyin-search button[type=submit]"));
        page.waitForSelector(".huiyin-results tbody tr");
        page.locator(".huiyin-results tbody a").first().click();
        page.locator(".huiyin-diagram .huiyin-count").first().waitFor();
    }

    private static void tab(Page page, String name) {
        page.click("[data-tab=" + name + "] a");
        page.locator(".huiyin-tab table").first().waitFor();
    }

    @ParameterizedTest
    @CsvSource({
        "complaintHandling",
        "conformanceReview",
        "customerMessage",
        "majorAssessment",
        "majorChange",
        "majorComplaintResponse",
        "postMortem",
        "deadlineEscalation",
        "duplicateCheck",
        "mergedComplaint",
        "rectification",
        "relatedComplaints",
        "returnedNotice",
        "technicalFault"
    })
    void theDiagrams(String process) {
        var page = office.cockpit("process-owner");
        new Diagrams(page).shoot(process);
    }

    private static FormPage openForWork(Tasklist tasklist, String list, String task) {
        var form = tasklist.openFirst(list, task);
        var page = tasklist.page();
        if (page.locator("text=/^\\s*Claim\\s*$/").count() > 0) {
            tasklist.claim();
        }
        return form;
    }
}
