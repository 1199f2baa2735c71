package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.conformance.ConformanceRecord;
import io.huiyin.platform.Browser;
import io.huiyin.testing.Major;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every night finished complaints are held against the handbook. */
class ConformanceReviewIT extends ComplaintJourneys {

    @LocalServerPort
    private int port;

    @Autowired
    private ConformanceRecord conformance;

    @BeforeEach
    void aNightBefore() {
        night();
        reviews().forEach(task -> engine.getTaskService().complete(task.getId(), Map.of("breachRemark", "old")));
    }

    @AfterEach
    void takeReviewsAway() {
        reviews()
                .forEach(task -> engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "test"));
    }

    @Test
    void aComplaintThatWentTheWholeWayKeepsEverySentenceThatConcernsIt() {
        handleToTheEnd();
        night();

        assertThat(conformance.of(complaint.number())).hasSizeGreaterThan(15).noneMatch(it -> it.broken());
        assertThat(reviews()).isEmpty();
    }

    @Test
    void aMajorComplaintThatWentTheWholeWayKeepsEverySentenceThatConcernsIt() {
        Major.closed(Major.handled(Major.respondedTo(Major.graded(complaint, Major.outage())), "technical-dept"));
        night();

        assertThat(brokenBy()).isEmpty();
        assertThat(conformance.of(complaint.number()))
                .extracting(ConformanceRecord.Judged::rule)
                .contains(
                        "MAJOR_RESPONDED_IN_TIME",
                        "EMERGENCY_RESPONSE_LED",
                        "NOTHING_TOLD_BEFORE_STATEMENT",
                        "POST_MORTEM_HELD",
                        "POST_MORTEM_APPROVED");
    }

    @Test
    void aBreachBecomesOneTaskForTheSupervisorAndIsReportedOnce() {
        handleToTheEnd();
        tamper(
                "update case_entry set actor = 'technical-dept' where complaint = ? and step = 'Task_ConfirmCompletion'");
        night();

        var review = reviews();
        assertThat(review).hasSize(1);
        assertThat(engine.getTaskService().getIdentityLinksForTask(review.get(0).getId()))
                .anyMatch(link -> "complaint-supervisor".equals(link.getGroupId()));
        assertThat((String) engine.getTaskService().getVariable(review.get(0).getId(), "brokenSentences"))
                .contains("Nobody confirms the completion of what he handled.")
                .doesNotContain("王小明");

        complaint.complete("complaint-supervisor", review.get(0), Map.of("breachRemark", "Two accounts of one person"));
        night();

        assertThat(reviews()).isEmpty();
        assertThat(conformance.reviews(1).get(0).remark()).isEqualTo("Two accounts of one person");
        assertThat(brokenBy()).contains("CONFIRMED_BY_ANOTHER");
    }

    @Test
    void auditorsAndProcessOwnersReadTheReportInEveryForm() {
        handleToTheEnd();
        tamper("delete from case_entry where complaint = ? and event = 'SIGNED'");
        night();

        for (var reader : List.of("auditor", "process-owner", "complaint-supervisor")) {
            var overview = Browser.json(Browser.at(port).as(reader).get("/api/conformance"));
            assertThat(line(overview, "SIGNED_BY_HANDLER_AND_HEADS")
                            .get("broken")
                            .asLong())
                    .isPositive();
        }
        var auditor = Browser.at(port).as("auditor");
        assertThat(numbers(auditor, "/api/conformance/breaches?rule=SIGNED_BY_HANDLER_AND_HEADS&size=1000"))
                .contains(complaint.number().value());
        assertThat(numbers(auditor, "/api/conformance/breaches?after=" + complaint.number()))
                .doesNotContain(complaint.number().value());
        assertThat(auditor.get("/api/conformance/breaches?rule=NOTHING").statusCode())
                .isEqualTo(400);
        assertThat(auditor.get("/api/conformance/report.csv").body())
                .startsWith("\uFEFF\"Clause\"")
                .contains("\"The handler and the head of every department concerned have signed.\"");
        assertThat(auditor.get("/api/conformance/breaches.csv?rule=SIGNED_BY_HANDLER_AND_HEADS")
                        .body())
                .startsWith("\uFEFF\"Complaint number\"")
                .contains(complaint.number().value() + "\",\"5.3.1-4\"")
                .contains("signature of the handler, ");
        assertThat(auditor.get("/api/conformance/report.pdf").body()).startsWith("%PDF-");
        assertThat(Browser.json(auditor.get("/api/conformance/report.json"))
                        .get("complaints")
                        .asLong())
                .isPositive();
        assertThat(auditor.get("/api/conformance/report.xls").statusCode()).isEqualTo(400);
    }

    @Test
    void whomAComplaintIsAboutDoesNotSeeWhatItBroke() {
        handleToTheEnd();
        tamper("delete from case_entry where complaint = ? and event = 'SIGNED'");
        night();
        notices.update(
                "update complaint set conflict = 'user:auditor' where number = ?",
                complaint.number().value());

        var path = "/api/conformance/breaches?size=1000";
        assertThat(numbers(Browser.at(port).as("complaint-supervisor"), path))
                .contains(complaint.number().value());
        assertThat(numbers(Browser.at(port).as("auditor"), path))
                .doesNotContain(complaint.number().value());
    }

    @Test
    void aComplaintIsOnOnePageWithAllThatItBroke() {
        handleToTheEnd();
        tamper("delete from case_entry where complaint = ? and event = 'SIGNED'");
        tamper(
                "update case_entry set actor = 'technical-dept' where complaint = ? and step = 'Task_ConfirmCompletion'");
        night();

        var before = Long.parseLong(complaint.number().value().substring(2)) - 1;
        var page = numbers(Browser.at(port).as("auditor"), "/api/conformance/breaches?size=1&after=TS" + before);
        assertThat(page).hasSizeGreaterThan(1).containsOnly(complaint.number().value());
    }

    private void handleToTheEnd() {
        Stages.fedBack(complaint, Map.of());
        complaint.sign("Task_SignRecord");
        complaint.jobs().does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5));
    }

    /** Somebody changed the record past Huiyin; the next save of the complaint would look like this. */
    private void tamper(String statement) {
        notices.update(statement, complaint.number().value());
        notices.update(
                "update complaint set version = version + 1 where number = ?",
                complaint.number().value());
    }

    private void night() {
        execute(jobs("StartEvent_NightFell"));
        for (var check = jobs("Task_CheckFinishedComplaints"); !check.isEmpty(); ) {
            execute(check);
            check = jobs("Task_CheckFinishedComplaints");
        }
    }

    private List<Job> jobs(String element) {
        return engine.getManagementService()
                .createJobQuery()
                .activityId(element)
                .list();
    }

    private void execute(List<Job> jobs) {
        jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private List<Task> reviews() {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("Task_ReviewBreaches")
                .list();
    }

    private Stream<String> brokenBy() {
        return conformance.of(complaint.number()).stream()
                .filter(ConformanceRecord.Judged::broken)
                .map(ConformanceRecord.Judged::rule);
    }

    private static JsonNode line(JsonNode overview, String rule) {
        return StreamSupport.stream(overview.get("clauses").spliterator(), false)
                .filter(line -> line.get("rule").asText().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> numbers(Browser reader, String path) {
        return StreamSupport.stream(Browser.json(reader.get(path)).spliterator(), false)
                .map(line -> line.get("complaintNumber").asText())
                .toList();
    }
}
