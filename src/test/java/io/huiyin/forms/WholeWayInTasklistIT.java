package io.huiyin.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.closure.Scores;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.MajorTier;
import io.huiyin.platform.Browser;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Major;
import io.huiyin.testing.Postgres;
import java.time.Duration;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * From the start form to the sealed archive in a real browser and on a real PostgreSQL: six users of the demo and the customer, nothing
 * but what they see. The application ends before its database does.
 */
@DirtiesContext
class WholeWayInTasklistIT extends PeopleInTasklist {

    private static final Pattern SURVEY = Pattern.compile(ADDRESS + "/survey/[\\w-]+");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", Postgres::newDatabase);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
    }

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Complaints complaints;

    @Test
    void sixUsersAndTheCustomerTakeAComplaintFromTheStartFormToTheSealedArchive() {
        var number = office.register();
        office.does("technical-dept", number, "Give first response");
        office.does("technical-dept", number, "Investigate complaint");
        try (var technician = office.at("technical-dept")) {
            office.continues(technician, number, "Propose solution");
        }
        office.does("customer-service-dept", number, "Confirm completion");
        office.does("customer-service-center", number, "Give feedback");
        try (var handler = office.at("technical-dept")) {
            office.continues(handler, number, "Sign record");
        }
        office.does("dept-head", number, "Sign record");
        answerSurvey(number);

        await().atMost(Duration.ofSeconds(60)).until(() -> archive(number).contains("\"SEAL\""));
        assertThat(archive(number)).contains("\"FIRST\"");
    }

    /** The departments that are not looked at here answer without a browser. */
    @Test
    void sixUsersAnswerAComplaintOfLevelOneWithOneApprovedStatement() {
        var number = registerOutage();
        office.does("customer-service-dept", number, "Assess major complaint");
        office.does("management", number, "Respond to customer");
        office.does("management", number, "Appoint emergency lead");
        office.does("legal-dept", number, "Give department position");
        var complaint = new Journey(engine, complaints).of(ComplaintNumber.of(number));
        complaint
                .tasks("Task_GiveDepartmentPosition")
                .forEach(task ->
                        complaint.complete(complaint.candidateGroups(task).get(0), task, Major.position()));
        refusedBeforeTheStatement(number);
        office.does("pr-dept", number, "Agree statement");
        office.does("management", number, "Approve statement");
        office.does("technical-dept", number, "Confirm containment");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(office.notice(number, "Agreed statement"))
                .contains("We are sorry for the outage.", "A cable was cut at a building site."));
        office.does("technical-dept", number, "Give first response");
        assertThat(complaint.complaint().major().tier()).contains(MajorTier.TIER_1);
        assertThat(complaint.complaint().containedAt()).isPresent();
    }

    private String registerOutage() {
        try (var agent = office.at("first-contact-agent")) {
            var form = agent.startForm();
            form.answer("title", "Outage at a clinic")
                    .answer("description", "The network is interrupted; the clinic cannot use its critical services.")
                    .answer("serviceType", "NETWORK")
                    .answer("subtopic", "NETWORK_FAULT")
                    .answer("severelyDissatisfied", "true")
                    .answer("majorSigns", "[CRITICAL_SERVICE]")
                    .answer("customerName", "Li Na")
                    .answer("contactPhone", "13800000002")
                    .answer("contactEmail", "lina@example.com")
                    .answer("language", "en");
            var started = form.start();
            assertThat(started.ok()).as(started.text()).isTrue();
            var number = Pattern.compile("TS\\d{15}").matcher(started.text());
            assertThat(number.find()).isTrue();
            return number.group();
        }
    }

    private void refusedBeforeTheStatement(String number) {
        try (var technician = office.at("technical-dept")) {
            var form = technician.open(Tasklist.MY_GROUPS, "Give first response", number);
            technician.claim();
            Answers.to("giveFirstResponse").forEach(form::answer);

            assertThat(form.complete().ok()).isFalse();

            assertThat(technician.refusal()).contains("not approved yet");
        }
        giveBack(number, "Task_GiveFirstResponse");
    }

    /** Gives the task back, so that it is found in the list of the group again. */
    private void giveBack(String number, String key) {
        var task =
                new Journey(engine, complaints).of(ComplaintNumber.of(number)).task(key);
        engine.getTaskService().setAssignee(task.getId(), null);
    }

    /** The customer has no account: the link in the notice is all he needs. */
    private void answerSurvey(String number) {
        var link = SURVEY.matcher(office.notice(number, "Survey"));
        assertThat(link.find()).isTrue();
        var customer = office.stranger();
        customer.navigate(link.group());
        Scores.FIELDS.forEach(question -> customer.check("#" + question + "5"));
        customer.fill("#comment", "Quick and friendly.");
        var answer = customer.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> customer.click("main button[type=submit]"));
        assertThat(answer.status()).isLessThan(400);
        customer.close();
    }

    private static String archive(String number) {
        return Browser.at(PORT)
                .as("archivist")
                .get("/api/complaints/" + number + "/archive")
                .body();
    }
}
