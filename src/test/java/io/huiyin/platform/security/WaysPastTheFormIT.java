package io.huiyin.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.platform.Browser;
import io.huiyin.platform.Running;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever may start a complaint or work on its task does so by the form, whatever else the engine's REST interface offers. */
@Running
class WaysPastTheFormIT {

    private static final String REST = "/engine-rest";
    private static final String STARTER = "first-contact-agent";
    private static final String CANDIDATE = "technical-dept";
    private static final String ASSIGNEE = "customer-service-center";
    private static final String SUPERVISOR = "csc-supervisor";

    @LocalServerPort
    private int port;

    private final List<String> instances = new ArrayList<>();
    private String free;
    private String claimed;

    @BeforeEach
    void twoComplaints() {
        free = taskOf(started());
        claimed = taskOf(started());
        as(ASSIGNEE).post(REST + "/task/" + claimed + "/claim", "{\"userId\": \"" + ASSIGNEE + "\"}");
    }

    @AfterEach
    void deleteThem() {
        instances.forEach(instance -> as("admin").delete(REST + "/process-instance/" + instance));
    }

    @ParameterizedTest
    @ValueSource(strings = {STARTER, ASSIGNEE, "business-dept"})
    void nobodyStartsAComplaintInTheMiddle(String user) {
        var before = running();
        var answer = as(user).post(
                        REST + "/process-definition/key/complaintHandling/start",
                        "{\"businessKey\": \"TS2\", \"variables\": {\"ending\": {\"value\": \"WITHDRAWN\"}}, \"startInstructions\": "
                                + "[{\"type\": \"startBeforeActivity\", \"activityId\": \"EndEvent_ComplaintHandled\"}]}");
        refused(answer, "first step");
        assertThat(running()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {STARTER, CANDIDATE, ASSIGNEE, SUPERVISOR, "channel-system"})
    void nobodySendsTheMessagesOfAComplaint(String user) {
        refused(
                as(user).post(
                                REST + "/message",
                                "{\"messageName\": \"complaintReceived\", \"businessKey\": \"TS3\", \"processVariables\": {}}"),
                "form");
        refused(as(user).post(REST + "/message", "{\"messageName\": \"complaintReceived\", \"all\": true}"), "form");
    }

    @ParameterizedTest
    @CsvSource({
        CANDIDATE + ", bpmnEscalation", ASSIGNEE + ", bpmnEscalation", SUPERVISOR + ", bpmnEscalation",
        CANDIDATE + ", bpmnError", ASSIGNEE + ", bpmnError", SUPERVISOR + ", bpmnError"
    })
    void nobodyLeavesATaskByAnErrorOrAnEscalation(String user, String way) {
        var body =
                "{\"errorCode\": \"x\", \"escalationCode\": \"x\", \"variables\": {\"category\": {\"value\": \"NETWORK\"}}}";
        for (var task : List.of(free, claimed)) {
            refused(as(user).post(REST + "/task/" + task + "/" + way, body), "form");
            assertThat(category(task).isMissingNode()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CANDIDATE, ASSIGNEE, SUPERVISOR})
    void nobodyFillsAFormWithoutCompletingIt(String user) {
        var body = "{\"variables\": {\"finding\": {\"value\": \"x\"}}}";
        refused(as(user).post(REST + "/task/" + claimed + "/resolve", body), "assigning");
        refused(as(user).post(REST + "/task/" + claimed + "/delegate", "{\"userId\": \"legal-dept\"}"), "assigning");
        assertThat(assignee(claimed)).isEqualTo(ASSIGNEE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                CANDIDATE + ", \"" + ASSIGNEE + "\"",
                CANDIDATE + ", \"legal-dept\"",
                CANDIDATE + ", null",
                SUPERVISOR + ", \"" + CANDIDATE + "\""
            })
    void nobodyClaimsForSomebodyElse(String user, String other) {
        for (var task : List.of(free, claimed)) {
            var before = assignee(task);
            refused(as(user).post(REST + "/task/" + task + "/claim", "{\"userId\": " + other + "}"), "yourself");
            assertThat(assignee(task)).isEqualTo(before);
        }
    }

    @Test
    void onlyWhoHasClaimedATaskGivesItBack() {
        refused(as(CANDIDATE).post(REST + "/task/" + claimed + "/unclaim", "{}"), "");
        assertThat(assignee(claimed)).isEqualTo(ASSIGNEE);

        assertThat(as(ASSIGNEE)
                        .post(REST + "/task/" + claimed + "/unclaim", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(assignee(claimed)).isEqualTo("null");
    }

    @Test
    void aCandidateClaimsForHimself() {
        assertThat(as(CANDIDATE)
                        .post(REST + "/task/" + free + "/claim", "{\"userId\": \"" + CANDIDATE + "\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "complaint-supervisor"})
    void nobodyWritesBesideTheRecord(String user) {
        refused(as(user).post(REST + "/task/" + claimed + "/comment/create", "{\"message\": \"x\"}"), "record");
        refused(as(user).send(attachment(user)), "record");
        nothingIsBesideTheRecord();
    }

    @ParameterizedTest
    @ValueSource(strings = {STARTER, CANDIDATE, ASSIGNEE, SUPERVISOR})
    void whoDoesNotSeeTheHistoryDoesNotEvenReachComments(String user) {
        assertThat(as(user).post(REST + "/task/" + claimed + "/comment/create", "{\"message\": \"x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(as(user).send(attachment(user)).statusCode()).isEqualTo(400);
        nothingIsBesideTheRecord();
    }

    private void nothingIsBesideTheRecord() {
        assertThat(Browser.json(as("admin").get(REST + "/task/" + claimed + "/comment")))
                .isEmpty();
        assertThat(Browser.json(as("admin").get(REST + "/task/" + claimed + "/attachment")))
                .isEmpty();
    }

    private HttpRequest.Builder attachment(String user) {
        var part = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: text/plain\r\n\r\nx\r\n";
        var body =
                part.formatted("attachment-name", "") + part.formatted("content", "; filename=\"x.txt\"") + "--b--\r\n";
        return as(user).request(REST + "/task/" + claimed + "/attachment/create")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body));
    }

    private static void refused(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(Browser.json(answer).path("message").asText()).contains(reason);
    }

    private String started() {
        var answer = as(STARTER)
                .post(REST + "/process-definition/key/complaintHandling/start", "{\"businessKey\": \"TS1\"}");
        var id = Browser.json(answer).path("id").asText();
        instances.add(id);
        return id;
    }

    private String taskOf(String instance) {
        var answer = as("admin").get(REST + "/task?processInstanceId=" + instance);
        return Browser.json(answer).path(0).path("id").asText();
    }

    private String assignee(String task) {
        return Browser.json(as("admin").get(REST + "/task/" + task))
                .path("assignee")
                .asText();
    }

    private JsonNode category(String task) {
        return Browser.json(as("admin").get(REST + "/task/" + task + "/variables"))
                .path("category");
    }

    private int running() {
        return Browser.json(as("admin").get(REST + "/history/process-instance/count"))
                .path("count")
                .asInt();
    }

    private Browser as(String user) {
        return Browser.at(port).as(user);
    }
}
