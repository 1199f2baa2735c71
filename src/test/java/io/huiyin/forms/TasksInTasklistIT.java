package io.huiyin.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.FilePayload;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Steps;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people meet in Tasklist beside the forms' questions: files, masked customers, values that the server refuses. */
class TasksInTasklistIT extends PeopleInTasklist {

    private static final String HIDDEN = "shown to whoever has claimed the task";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Complaints complaints;

    @Test
    void whoeverWorksOnAComplaintAddsAndFetchesItsFilesInATabOfTheTask() {
        var number = office.register();
        try (var technician = office.at("technical-dept")) {
            technician.open(Tasklist.MY_GROUPS, "Give first response", number);
            var page = technician.page();
            page.click("text=Files");
            page.waitForSelector("text=Claim the task to see");
            technician.claim();
            page.waitForSelector(".huiyin-add-file button");
            page.setInputFiles(
                    "#huiyin-file",
                    new FilePayload("line.exe", "text/plain", "Noise on the line".getBytes(StandardCharsets.UTF_8)));
            page.click(".huiyin-add-file button");
            var file = page.waitForSelector(".huiyin-files a");
            assertThat(file.textContent()).isEqualTo("line.txt");
            var fetched = page.waitForDownload(file::click);
            assertThat(fetched.suggestedFilename()).isEqualTo("line.txt");
            page.setInputFiles(
                    "#huiyin-file",
                    new FilePayload("page.txt", "text/plain", "<html><body>".getBytes(StandardCharsets.UTF_8)));
            page.click(".huiyin-add-file button");
            page.waitForSelector("text=files of this kind");
        }
    }

    @Test
    void whatOnlyTheServerRefusesInTheStartFormIsToldAtItsFieldAndNothingTypedIsLost() {
        try (var agent = office.at("first-contact-agent")) {
            var form = agent.startForm();
            form.answer("title", "No signal")
                    .answer("description", "None at all")
                    .answer("customerName", "Li Na");

            assertThat(form.start().ok()).isFalse();

            assertThat(agent.refusal())
                    .contains("\"Phone\", an e-mail address or a postal address is required")
                    .doesNotContain("Cannot", "contactPhone", "Exception");
            assertThat(agent.page().locator(".huiyin-refused").innerText()).contains("Phone");
            assertThat(form.answered("title")).isEqualTo("No signal");
            assertThat(form.answer("contactPhone", "13800000009").start().ok()).isTrue();
        }
    }

    @Test
    void whatTheCustomerComplainedAboutBeforeIsProposedInTheStartForm() {
        var number = office.register();
        try (var agent = office.at("first-contact-agent")) {
            var form = agent.startForm();
            form.answer("contactPhone", Answers.to("registerComplaint").get("contactPhone"));
            agent.page().keyboard().press("Tab");

            agent.page().click(".huiyin-earlier li:has-text('" + number + "') button");

            assertThat(form.answered("duplicateOf")).isEqualTo(number);
        }
    }

    @Test
    void whoeverTakesATaskSeesAtOnceWhoseComplaintItIs() {
        var number = office.register();
        try (var technician = office.at("technical-dept")) {
            var form = technician.open(Tasklist.MY_GROUPS, "Give first response", number);
            assertThat(form.element().innerText()).contains(number, HIDDEN);

            technician.claim();

            assertThat(form.element().innerText()).contains(number).doesNotContain(HIDDEN);
        }
    }

    @Test
    void whatOnlyTheServerRefusesInATaskIsToldAtItsFieldAndNothingTypedIsLost() {
        var number = office.register();
        try (var technician = office.at("technical-dept")) {
            var form = technician.open(Tasklist.MY_GROUPS, "Give first response", number);
            assertThat(technician.cards()).contains(number, "Technical problem").doesNotContain("TECHNICAL");
            technician.claim();
            Answers.to("giveFirstResponse").forEach(form::answer);
            form.paste("responseProgress", "Line\u0007measured");

            assertThat(form.complete().ok()).isFalse();

            assertThat(technician.refusal())
                    .contains("\"What has been done so far\" contains a control character")
                    .doesNotContain("Cannot", "responseProgress", "Exception");
            assertThat(form.answered("responseDepartment"))
                    .isEqualTo(Answers.to("giveFirstResponse").get("responseDepartment"));
            assertThat(form.paste("responseProgress", "Line measured")
                            .complete()
                            .ok())
                    .isTrue();
        }
    }

    /** Although the files of the forms are written in English; what people wrote stays as it is. */
    @Test
    void whoReadsChineseFindsTasksAndFormsInChinese() {
        var number = office.register();
        try (var technician = inChinese("technical-dept")) {
            var page = technician.page();
            technician.choose("本组任务");
            page.click(".tasks-list li.task:has-text('" + number + "') >> text=首次响应");
            page.waitForSelector("h2:has-text('首次响应')");
            assertThat(technician.cards()).contains("投诉编号：", "技术类").doesNotContain("Technical");
            page.click("text=/^\\s*认领\\s*$/");

            var customer = Answers.to("registerComplaint").get("customerName");
            var form = page.waitForSelector(".fjs-form:has-text('" + customer + "')")
                    .innerText();

            assertThat(form).contains("已知信息", "技术类：投诉涉及网络、设备或系统故障。", "剩余时间", "您能兑现的日期或时间");
            assertThat(page.inputValue("[id$='-Field_ResponseProcess']")).startsWith("我们将进行调查");
            assertThat(form).doesNotContain("What is known", "Time left", "Received", "Category", "What happens next");
        }
    }

    @Test
    void theDiagramOfATaskHasItsNamesInTheLanguageOfTheReader() {
        var number = office.register();
        try (var technician = inChinese("technical-dept")) {
            var page = technician.page();
            technician.choose("本组任务");
            page.click(".tasks-list li.task:has-text('" + number + "') >> text=首次响应");
            page.waitForSelector("h2:has-text('首次响应')");

            page.click(".nav-tabs >> text=流程图");

            var step = page.waitForSelector(".diagram-pane [data-element-id=Task_GiveFirstResponse].highlight");
            assertThat(step.querySelector("text").textContent()).isEqualTo("首次响应");
            assertThat(step.querySelector("title").textContent()).isEqualTo("Give first response");
            assertThat(page.locator(".diagram-pane text").allTextContents())
                    .noneMatch(name -> name.matches(".*[a-z]{3}.*"));
            assertThat(page.innerText(".bjs-breadcrumbs")).contains("受理与分类");
        }
        try (var technician = office.at("technical-dept")) {
            technician.open(Tasklist.MY_GROUPS, "Give first response", number);
            technician.page().click(".nav-tabs >> text=Diagram");

            var step = technician
                    .page()
                    .waitForSelector(".diagram-pane [data-element-id=Task_GiveFirstResponse].highlight");
            assertThat(step.querySelector("text").textContent()).isEqualTo("Give first response");
        }
    }

    @Test
    void hintsOfListsAndShortcutsAreInChinese() {
        try (var agent = inChinese("first-contact-agent")) {
            var page = agent.page();
            page.hover("[cam-tasklist-filters] .item a:has-text('已超时')");
            page.waitForSelector(".tooltip-inner >> text=时限已过的任务");
            page.click("text=键盘快捷键");
            page.waitForSelector(".modal-body >> text=认领当前任务");
        }
    }

    @Test
    void calendarsAndWhatTheFormLibraryRefusesAreInChinese() {
        try (var agent = inChinese("first-contact-agent")) {
            var page = agent.page();
            page.click("text=启动流程");
            page.click(".modal-body >> text=投诉处理");
            page.waitForSelector(".fjs-form");
            page.fill("[id$='-Field_ContactEmail']", "nobody");
            page.waitForSelector(".fjs-form-field-error >> text=请填写有效的电子邮件地址。");
            page.click(".fjs-form-field-datetime:has([id*='-Field_ReceivedAt']) input.fjs-input >> nth=0");
            var calendar = page.waitForSelector(".flatpickr-calendar.open");
            page.waitForSelector(".flatpickr-weekday >> text=日");

            assertThat(calendar.innerText()).containsPattern("\\d{1,2}月").doesNotContain("Sun", "November");
        }
    }

    /** The forms write days as their files do, in English. */
    @Test
    void theNextContactIsADayInChinese() {
        var complaint = new Journey(engine, complaints).of(ComplaintNumber.of(office.register()));
        does(complaint, "technical-dept", "Task_GiveFirstResponse", Steps.firstResponse());
        does(complaint, "technical-dept", "Task_InvestigateComplaint", Steps.investigation());
        does(complaint, "technical-dept", "Task_ProposeSolution", Steps.solution());
        does(complaint, "customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation());
        does(complaint, "customer-service-center", "Task_GiveFeedback", Steps.feedback());
        try (var technician = inChinese("technical-dept")) {
            var page = technician.page();
            technician.choose("我的任务");
            page.click(".tasks-list li.task:has-text('" + complaint.number().value() + "') >> text=签字确认");

            var known = page.waitForSelector(".fjs-form").innerText();

            assertThat(known).containsPattern("A call in two weeks · \\d{4}年\\d{1,2}月\\d{1,2}日");
        }
    }

    private Tasklist inChinese(String user) {
        return Tasklist.of(user, office.customer("zh-CN", 1280), ADDRESS + "/camunda/app/tasklist/wholeWay/");
    }

    /** The engine goes on by itself meanwhile. */
    private static void does(Journey complaint, String user, String task, Map<String, Object> fields) {
        await().atMost(Duration.ofSeconds(60)).until(() -> complaint.openTasks().contains(task));
        complaint.does(user, task, fields);
    }
}
