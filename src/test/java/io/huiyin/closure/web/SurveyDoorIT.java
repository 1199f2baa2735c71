package io.huiyin.closure.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.closure.Scores;
import io.huiyin.closure.Surveys;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.web.Client;
import io.huiyin.web.OpenDoors;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OpenDoors
class SurveyDoorIT {

    private static final String ANSWERS = "{\"scoreResult\":5,\"scoreAttitude\":4,\"scoreEfficiency\":4,"
            + "\"scoreFairness\":5,\"scoreTransparency\":4,\"comment\":\"<b>Good</b>\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private Surveys surveys;

    @Autowired
    private CaseLog log;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    private Client customer;
    private ComplaintNumber number;
    private String token;

    @BeforeEach
    void bringAComplaintToItsSurvey() {
        customer = Client.at(port);
        var body = "{\"channel\":\"APP\",\"customer\":{\"name\":\"Li Hua\",\"phone\":\"13800138000\"},"
                + "\"title\":\"No signal\",\"description\":\"None\"}";
        var received = customer.as("channel-system").post("/api/complaints", body);
        number = ComplaintNumber.of(received.json().get("complaintNumber").asText());
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
        tasks.complete(task("Task_HandleComplaint"));
        var link =
                tasks.getVariable(task("Task_CallBackCustomer"), "surveyLink").toString();
        assertThat(link).matches("http://127\\.0\\.0\\.1:\\d+/survey/\\S+");
        token = link.substring(link.lastIndexOf('/') + 1);
    }

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void anAnswerIsScoredRecordedAndMovesTheHandlingOnOnce() {
        var answer = customer.post("/api/surveys/" + token, ANSWERS);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("complaintNumber").asText()).isEqualTo(number.value());
        var line = answered();
        assertThat(line.detail())
                .containsEntry("method", "ONLINE")
                .containsEntry("scoreEfficiency", 4)
                .containsEntry("satisfactionScore", 88)
                .containsEntry("comment", "<b>Good</b>");
        assertThat(tasks.getVariable(task("Task_CloseComplaint"), "satisfactionScore"))
                .isEqualTo(88);
        assertThat(customer.post("/api/surveys/" + token, ANSWERS).status()).isEqualTo(409);
        assertThat(customer.get("/api/surveys/" + token).json().get("state").asText())
                .isEqualTo("ANSWERED");
        assertThat(log.of(number).stream()
                        .filter(entry -> entry.event() == CaseEntry.Event.SURVEY_ANSWERED)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theSameRoundHasTheSameLinkAndTheNextRoundAnother() {
        assertThat(surveys.invite(number, 1)).endsWith(token).isEqualTo(surveys.invite(number, 1));
        assertThat(surveys.invite(number, 2)).doesNotContain(token);
    }

    @Test
    void aSurveyExpiresAndThenChangesNothing() {
        ClockUtil.setCurrentTime(new java.util.Date(System.currentTimeMillis() + 31L * 24 * 3600 * 1000));

        assertThat(customer.post("/api/surveys/" + token, ANSWERS).status()).isEqualTo(409);
        assertThat(customer.get("/survey/" + token).status()).isEqualTo(410);
        ClockUtil.reset();
        assertThat(customer.get("/api/surveys/" + token).json().get("state").asText())
                .isEqualTo("OPEN");
        assertThat(task("Task_CallBackCustomer")).isNotNull();
    }

    @Test
    void anAnswerThatNobodyWaitsForIsNotRecorded() {
        tasks.complete(task("Task_CallBackCustomer"));

        assertThat(customer.post("/api/surveys/" + token, ANSWERS).status()).isEqualTo(409);
        assertThat(customer.get("/api/surveys/" + token).json().get("state").asText())
                .isEqualTo("OPEN");
    }

    @Test
    void badAnswersAreRefusedByName() {
        assertRefused(ANSWERS.replace("5,\"scoreA", "6,\"scoreA"), "scoreResult");
        assertRefused(ANSWERS.replace("\"scoreResult\":5,", ""), "scoreResult");
        assertRefused(ANSWERS.replace("\"scoreResult\":5", "\"scoreResult\":\"5\""), "scoreResult");
        assertRefused(ANSWERS.replace("\"scoreResult\":5", "\"scoreResult\":4.5"), "scoreResult");
        assertRefused(ANSWERS.replace("\"scoreResult\":5", "\"scoreResult\":99999999999"), "scoreResult");
        assertRefused(ANSWERS.replace("Good", "a".repeat(2001)), "comment");
        assertRefused(ANSWERS.replace("Good", "\\u0007"), "comment");
        assertRefused(ANSWERS.replace("\"comment\"", "\"satisfactionScore\""), "satisfactionScore");
    }

    @Test
    void onlyTheCustomerOfThisComplaintMayAnswer() {
        var withToken = ANSWERS.replaceFirst("\\{", "{\"token\":\"" + token + "\",");
        var path = "/api/complaints/" + number + "/survey";

        assertThat(customer.as("customer-service-dept").post(path, withToken).status())
                .isEqualTo(403);
        assertThat(customer.as("business-dept")
                        .post("/api/surveys/" + token, ANSWERS)
                        .status())
                .isEqualTo(403);
        assertThat(customer.post(path, ANSWERS).json().get("field").asText()).isEqualTo("token");
        assertThat(customer.post("/api/complaints/TS202509260000017/survey", withToken)
                        .status())
                .isEqualTo(404);
        assertThat(customer.post(path, withToken.replace(token, "AAAAAAAAAAAAAAAAAAAAAA"))
                        .status())
                .isEqualTo(404);
        assertThat(customer.get("/api/surveys/nonsense").status()).isEqualTo(404);
        assertThat(customer.post(path, withToken).status()).isEqualTo(200);
    }

    @Test
    void thePageAsksTheFiveQuestionsInTheLanguageOfTheBrowser() {
        var page = customer.get("/survey/" + token);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.text())
                .contains("lang=\"en\"", "<legend>How fair was the handling?</legend>", "for=\"scoreFairness3\"")
                .doesNotContain("<script", "http://", "https://");
        assertThat(page.text().split("type=\"radio\"")).hasSize(26);
        assertThat(customer.with("Accept-Language", "zh-CN,zh;q=0.9")
                        .get("/survey/" + token)
                        .text())
                .contains("lang=\"zh-CN\"", "您对处理的公正性是否满意？");
        assertThat(customer.get("/customer.css").status()).isEqualTo(200);
    }

    @Test
    void thePageKeepsWhatWasEnteredWhenSomethingIsMissing() {
        var page = fill("scoreResult=4&comment=" + "%3Cscript%3Ealert(1)%3C%2Fscript%3E");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text())
                .contains("role=\"alert\"", "&lt;script&gt;alert(1)&lt;/script&gt;", "id=\"scoreFairnessError\"")
                .doesNotContain("<script", "id=\"scoreResultError\"")
                .containsPattern("id=\"scoreResult4\"[^>]*checked");
    }

    @Test
    void whatIsMissingIsNamedInTheOrderOfTheQuestions() {
        assertThat(fill("comment=").text())
                .containsSubsequence(Scores.FIELDS.stream()
                        .map(question -> "<a href=\"#" + question + "\"")
                        .toList());
    }

    /** The address of the page may name a language; that of the form must not, or sending it would only choose one. */
    @Test
    void aSurveyThatWasOpenedInALanguageCanBeSent() {
        assertThat(customer.get("/survey/" + token + "?language=zh-CN").text())
                .contains("lang=\"zh-CN\"", "action=\"/survey/" + token + "\"", number.value());
    }

    @Test
    void thePageTakesTheAnswerOnce() {
        var all = "scoreResult=5&scoreAttitude=5&scoreEfficiency=5&scoreFairness=5&scoreTransparency=5&comment=";

        var page = fill(all);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Thank you");
        assertThat(answered().detail()).containsEntry("satisfactionScore", 100).doesNotContainKey("comment");
        assertThat(fill(all).status()).isEqualTo(409);
        assertThat(customer.get("/survey/" + token).text()).contains("Already answered");
        assertThat(customer.get("/survey/nonsense").status()).isEqualTo(404);
        assertThat(customer.get("/survey/nonsense").text()).contains("no survey under this address");
    }

    private Client.Answer fill(String form) {
        return customer.with("Content-Type", "application/x-www-form-urlencoded")
                .post("/survey/" + token, form);
    }

    private CaseEntry answered() {
        return log.of(number).stream()
                .filter(entry -> entry.event() == CaseEntry.Event.SURVEY_ANSWERED)
                .collect(Collectors.toList())
                .get(0);
    }

    private void assertRefused(String body, String field) {
        var answer = customer.post("/api/surveys/" + token, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
    }

    private String task(String key) {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(key)
                .singleResult();
        return task == null ? null : task.getId();
    }
}
