package io.huiyin.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What people meet in Tasklist beside the forms' questions: files, masked customers, values that the server refuses. */
class TasksInTasklistIT extends PeopleInTasklist {

    private static final String HIDDEN = "shown to whoever has claimed the task";

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
        var page = office.customer("zh-CN", 1280);
        try (var technician = Tasklist.of("technical-dept", page, ADDRESS + "/camunda/app/tasklist/wholeWay/")) {
            technician.choose("本组任务");
            page.click(".tasks-list li.task:has-text('" + number + "') >> text=首次响应");
            page.waitForSelector("h2:has-text('首次响应')");
            page.click("text=/^\\s*认领\\s*$/");

            var customer = Answers.to("registerComplaint").get("customerName");
            var form = page.waitForSelector(".fjs-form:has-text('" + customer + "')")
                    .innerText();

            assertThat(form).contains("已知信息", "技术类：投诉涉及网络、设备或系统故障。", "剩余时间", "您能兑现的日期或时间");
            assertThat(page.inputValue("[id$='-Field_ResponseProcess']")).startsWith("我们将进行调查");
            assertThat(form).doesNotContain("What is known", "Time left", "Received", "Category", "What happens next");
            assertThat(technician.cards()).contains("投诉编号：", "技术类").doesNotContain("Technical");
        }
    }
}
