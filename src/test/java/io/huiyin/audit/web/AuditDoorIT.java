package io.huiyin.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.web.Client;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What auditors find and see of complaints, over HTTP. */
@Audited
class AuditDoorIT {

    private static final String SEARCH = "/api/audit/complaints/search";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void withoutAConditionAllComplaintsAreFoundTheNewestFirst() {
        var found = search("{}");

        assertThat(found.get("total").asInt()).isGreaterThan(20);
        assertThat(found.at("/rows").findValuesAsText("receivedAt")).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(found.toString()).doesNotContain("13800000");
        assertThat(found.at("/rows/0/customer").asText()).endsWith("**");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"status\":[\"ARCHIVED\",\"NOT_ACCEPTED\"]}`, status, ARCHIVED|NOT_ACCEPTED",
                "`{\"category\":[\"SERVICE_CONTENT\"]}`, category, SERVICE_CONTENT",
                "`{\"priority\":[\"URGENT\"]}`, priority, URGENT",
                "`{\"track\":[\"COMPLEX\"]}`, track, COMPLEX",
                "`{\"department\":\"operations-dept\"}`, departments, .*operations-dept.*",
                "`{\"handler\":\"technical-dept\"}`, handlers, .*\"technical-dept\".*",
                "`{\"missedClock\":\"K08\"}`, missed, .*\"K08\".*",
                "`{\"round\":2}`, round, 2"
            })
    void everyConditionFindsWhatFitsAndNothingElse(String search, String column, String fits) {
        var rows = search(search).get("rows");

        assertThat(rows).isNotEmpty();
        rows.forEach(row -> assertThat(
                        row.get(column).isValueNode()
                                ? row.get(column).asText()
                                : row.get(column).toString())
                .matches(fits));
        assertThat(search(search).get("total").asInt())
                .isLessThan(search("{}").get("total").asInt());
    }

    @Test
    void openAndFinishedTogetherAreAll() {
        int all = search("{}").get("total").asInt();
        int open = search("{\"open\":true}").get("total").asInt();
        int finished = search("{\"open\":false}").get("total").asInt();

        assertThat(open).isPositive();
        assertThat(finished).isPositive();
        assertThat(open + finished).isEqualTo(all);
    }

    @Test
    void aCustomerIsFoundByWhatHeIsKnownByExactly() {
        var number = finished();
        var phone = as("auditor")
                .get("/api/audit/complaints/" + number)
                .json()
                .at("/customer/phone")
                .asText();

        assertThat(numbers(search("{\"customer\":\"" + phone + "\"}"))).contains(number);
        for (var written : List.of("+86 " + phone, "(" + phone.substring(0, 3) + ") " + phone.substring(3))) {
            assertThat(numbers(search("{\"customer\":\"" + written + "\"}"))).contains(number);
        }
        assertThat(search("{\"customer\":\"" + phone + "@example.com\"}")
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(search("{\"customer\":\"" + phone.substring(0, 7) + "\"}")
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aPeriodIsWholeDaysInShanghaiAndANumberMayBeItsBeginning() {
        var number = finished();
        var day = number.substring(2, 6) + "-" + number.substring(6, 8) + "-" + number.substring(8, 10);

        assertThat(numbers(search("{\"number\":\"" + number.substring(0, 12).toLowerCase() + "\"}")))
                .contains(number);
        assertThat(numbers(search("{\"from\":\"" + day + "\",\"to\":\"" + day + "\"}")))
                .contains(number);
        assertThat(search("{\"from\":\"2099-01-01\"}").get("total").asInt()).isZero();
    }

    @Test
    void aRuleThatFiredLeadsToTheComplaintsItDecided() {
        var decision = as("auditor")
                .get("/api/audit/complaints/" + finished() + "/decisions")
                .json()
                .get(0);
        var rule = decision.get("table").asText() + ":"
                + decision.at("/rules/0/id").asText();

        assertThat(numbers(search("{\"rule\":\"" + rule + "\"}"))).contains(finished());
        assertThat(search("{\"rule\":\"" + decision.get("table").asText() + ":Rule_Never\"}")
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void rulesAreChosenByTheNamesOfTheirTables() {
        assertThat(labelOfAPriorityRule("en")).startsWith("Complaint priority: ");
        assertThat(labelOfAPriorityRule("zh")).startsWith("优先级判定：");
    }

    private String labelOfAPriorityRule(String language) {
        var rules = as("auditor")
                .with("Accept-Language", language)
                .get("/api/audit/choices")
                .json()
                .get("rule");
        return rules.findParents("value").stream()
                .filter(rule -> rule.get("value").asText().startsWith("complaintPriority:"))
                .findFirst()
                .orElseThrow()
                .get("label")
                .asText();
    }

    @Test
    void resultsComeInPagesInTheOrderThatIsAskedFor() {
        var first = search("{\"sort\":\"PRIORITY\",\"descending\":true,\"size\":5}");
        var second = search("{\"sort\":\"PRIORITY\",\"descending\":true,\"size\":5,\"page\":1}");

        assertThat(first.at("/rows/0/priority").asText()).isEqualTo("URGENT");
        assertThat(numbers(first)).hasSize(5).doesNotContainAnyElementsOf(numbers(second));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"status\":[\"GONE\"]}`, status",
                "`{\"from\":\"yesterday\"}`, from",
                "`{\"tier\":[\"TIER_9\"]}`, tier",
                "`{\"missedClock\":\"K99\"}`, missedClock",
                "`{\"rule\":\"no colon\"}`, rule",
                "`{\"sort\":\"customer_name; drop table complaint\"}`, sort",
                "`{\"size\":1000}`, size",
                "`{\"page\":-1}`, page",
                "`{\"unknown\":1}`, unknown",
                "`{\"round\":\"one\"}`, round"
            })
    void whatCannotBeSearchedIsRefusedByName(String search, String field) {
        var answer = as("auditor").post(SEARCH, search);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%' or '1'='1", "100%", "a_b", "\\\\"})
    void whatLooksLikeAPatternOrACommandIsTakenAsItIs(String text) {
        for (var field : List.of("customer", "handler", "department", "number")) {
            var answer = as("auditor").post(SEARCH, "{\"" + field + "\":\"" + text + "\"}");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().get("total").asInt()).as(field).isZero();
        }
    }

    @Test
    void aTableForSpreadsheetsBeginsWithWhatWasLookedFor() {
        var answer = as("auditor")
                .with("Accept-Language", "zh")
                .post("/api/audit/complaints/export", "{\"track\":[\"COMPLEX\"]}");

        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        var lines = answer.text().lines().toList();
        assertThat(lines.get(0)).startsWith("\uFEFF\"回音：投诉\"").contains("auditor");
        assertThat(lines.get(1)).isEqualTo("\"处理类别\",\"复杂投诉\"");
        assertThat(lines.get(3)).startsWith("\"编号\",\"受理时间\"");
        assertThat(lines)
                .hasSize(4 + search("{\"track\":[\"COMPLEX\"]}").get("total").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-service-center", "management", "process-owner", "ops-admin", "channel-system"})
    void nobodyElseSearchesOrLooks(String user) {
        assertThat(as(user).post(SEARCH, "{}").status()).isEqualTo(403);
        assertThat(as(user).post("/api/audit/complaints/export", "{}").status()).isEqualTo(403);
        for (var view : List.of("", "/timeline", "/decisions", "/clocks", "/people", "/notices", "/operations")) {
            assertThat(as(user).get("/api/audit/complaints/" + finished() + view)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(as(user).get("/api/audit/instances/" + handling(finished())).status())
                .isEqualTo(403);
    }

    @Test
    void aFinishedComplaintShowsTheWayItTook() {
        var way = as("auditor")
                .get("/api/audit/instances/" + handling(finished()))
                .json();

        assertThat(way.get("xml").asText()).contains("<bpmn:definitions");
        assertThat(way.at("/path/elements").findValuesAsText("element"))
                .contains("SubProcess_Intake", "Task_ConfirmCompletion", "StartEvent_ComplaintRegistered");
        assertThat(way.at("/path/flows")).hasSizeGreaterThan(10);
        assertThat(way.at("/path/missed")).isEmpty();
    }

    @Test
    void aMissedLimitStandsOnItsTimer() {
        var late = numbers(search("{\"missedClock\":\"K08\",\"open\":true}")).get(0);
        var missed = as("auditor")
                .get("/api/audit/instances/" + handling(late))
                .json()
                .at("/path/missed");

        assertThat(missed.findValuesAsText("element")).contains("BoundaryEvent_SolutionLimit");
        assertThat(missed.findValuesAsText("clock")).contains("K08");
        var clocks =
                as("auditor").get("/api/audit/complaints/" + late + "/clocks").json();
        var clock = StreamSupport.stream(clocks.spliterator(), false)
                .filter(each -> each.get("clock").asText().equals("K08"))
                .findFirst()
                .orElseThrow();
        assertThat(clock.get("missedAt").asText()).isEqualTo(clock.get("dueAt").asText());
        assertThat(clock.at("/moves").findValuesAsText("kind"))
                .startsWith("STARTED")
                .contains("MISSED");
    }

    @ParameterizedTest
    @CsvSource({"en, Classified, 7 working days", "zh-CN, 已分类, 7个工作日"})
    void whyAClockMovedIsSaidInTheReadersLanguage(String language, String reason, String limit) {
        var clocks = as("auditor")
                .with("Accept-Language", language)
                .get("/api/audit/complaints/" + finished() + "/clocks")
                .json();

        assertThat(clocks.findValuesAsText("reason")).contains(reason);
        assertThat(clocks.findValuesAsText("limit")).contains(limit);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Ordinary, 'Phone, SMS, E-mail, Letter', 'The business department is responsible for products, packages and functions.'",
        "zh-CN, 普通, '电话, 短信, 电子邮件, 信函', 业务部门负责产品、套餐和功能。"
    })
    void whatATableAnsweredIsSaidInTheReadersLanguage(
            String language, String priority, String channels, String reason) {
        var decisions = as("auditor")
                .with("Accept-Language", language)
                .get("/api/audit/complaints/" + finished() + "/decisions")
                .json();

        assertThat(decisions.findParents("variable"))
                .extracting(value -> value.get("value").asText())
                .contains(priority, channels, reason)
                .noneMatch(value -> value.matches("[A-Z]+[A-Z_,]*") && !value.equals("SMS"));
    }

    @Test
    void theTimelineTellsWhoDidWhatInWhichFormAndWhatItSaidBefore() {
        var timeline = as("auditor")
                .get("/api/audit/complaints/" + finished() + "/timeline")
                .json();

        assertThat(timeline.findValuesAsText("source")).contains("RECORD", "CLOCK", "ENGINE");
        assertThat(timeline.findValuesAsText("at")).isSorted();
        assertThat(timeline.findValuesAsText("form")).contains("confirmCompletion");
        var status = StreamSupport.stream(timeline.spliterator(), false)
                .filter(event -> event.get("event").asText().equals("STATUS_CHANGED"))
                .findFirst()
                .orElseThrow();
        assertThat(status.at("/changes/0/before").asText()).isNotBlank();
        assertThat(status.at("/changes/0/after").asText()).isNotBlank();
    }

    @Test
    void theTimelineSpeaksTheReadersLanguageAndNoCodes() {
        var numbers = search("{\"size\":100}").at("/rows").findValuesAsText("number");
        var words = numbers.stream()
                .flatMap(number -> StreamSupport.stream(
                        as("auditor")
                                .with("Accept-Language", "zh-CN")
                                .get("/api/audit/complaints/" + number + "/timeline")
                                .json()
                                .spliterator(),
                        false))
                .flatMap(event -> event.findParents("after").stream())
                .toList();

        assertThat(words)
                .extracting(change -> change.get("after").asText())
                .noneMatch(value -> value.matches("[A-Z]+(_[A-Z]+)*") && value.length() > 3);
        assertThat(words)
                .extracting(change -> change.get("field").asText())
                .noneMatch(field -> field.matches("[A-Za-z ]+"));
    }

    @Test
    void whatUsersDidNamesTheTask() {
        var complaint = "/api/audit/complaints/" + finished();
        var operations = as("auditor").get(complaint + "/operations").json();
        var timeline = as("auditor").get(complaint + "/timeline").json();

        assertThat(operations.findValuesAsText("step")).contains("Confirm completion");
        assertThat(timeline)
                .filteredOn(event -> event.get("source").asText().equals("OPERATION"))
                .extracting(event -> event.get("element").asText())
                .contains("Confirm completion");
    }

    @Test
    void ofOneMomentTheTimelineTellsFirstWhatWasRecorded() {
        var timeline = as("auditor")
                .get("/api/audit/complaints/" + finished() + "/timeline")
                .json();

        assertThat(timeline.at("/0/event").asText()).isEqualTo("RECEIVED");
    }

    @Test
    void aDecisionTellsTableVersionInputsRuleAndReason() {
        var decision = as("auditor")
                .get("/api/audit/complaints/" + finished() + "/decisions")
                .json()
                .get(0);

        assertThat(decision.get("version").asInt()).isEqualTo(1);
        assertThat(decision.get("inputs")).isNotEmpty();
        assertThat(decision.at("/rules/0/description").asText()).matches("[RSC]-?\\d.*");
        var table = as("auditor")
                .get("/api/audit/decisions/" + decision.get("id").asText())
                .json();
        assertThat(table.get("xml").asText()).contains("<decisionTable");
        assertThat(table.at("/rules/0").asText())
                .isEqualTo(decision.at("/rules/0/id").asText());
    }

    @Test
    void peopleAreThoseWhoWorkedSignedAndLookedTheLastForAuditorsOnly() {
        var people = as("auditor")
                .get("/api/audit/complaints/" + finished() + "/people?purpose=AUDIT")
                .json();

        assertThat(people.at("/tasks").findValuesAsText("element")).contains("Task_ConfirmCompletion");
        assertThat(people.at("/signatures")).isNotEmpty();
        assertThat(people.at("/looks/0/reader").asText()).isEqualTo("auditor");
        assertThat(as("complaint-supervisor")
                        .get("/api/audit/complaints/" + finished() + "/people")
                        .json()
                        .get("looks")
                        .isNull())
                .isTrue();
    }

    @Test
    void noticesTellToWhomTheyWentAndWhatBecameOfThem() {
        var notices = as("auditor")
                .get("/api/audit/complaints/" + finished() + "/notices")
                .json();

        assertThat(notices.findValuesAsText("purpose")).contains("Receipt");
        assertThat(notices.findValuesAsText("state")).contains("SENT");
    }

    @Test
    void aDefinitionShowsItsFinishedInstancesAndWhereTimeIsSpent() {
        var definition = as("auditor")
                .get("/api/audit/complaints/" + finished())
                .json()
                .at("/instances/0/definition")
                .asText();

        var history = as("auditor")
                .get("/api/audit/definitions/" + definition + "/history")
                .json();
        assertThat(history.at("/rows").findValuesAsText("complaint")).contains(finished());
        var heat = as("auditor")
                .get("/api/audit/definitions/" + definition + "/heat?days=0")
                .json();
        assertThat(heat.findValuesAsText("element")).contains("SubProcess_Intake");
        assertThat(as("auditor")
                        .get("/api/audit/definitions/" + definition + "/heat?days=-1")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/complaints/TS209912310000010",
                "/complaints/nonsense/timeline",
                "/instances/unknown",
                "/decisions/unknown"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(as("auditor").get("/api/audit" + path).status()).isEqualTo(404);
    }

    @Test
    void whoOpensATaskInTasklistIsNoted() {
        var task = tasks.createTaskQuery()
                .taskDefinitionKey("Task_GiveFirstResponse")
                .list()
                .get(0);
        var session = CockpitSession.of(port, "complaint-supervisor", "audited").client();

        assertThat(session.get("/camunda/api/engine/engine/audited/task/" + task.getId() + "/form-variables")
                        .status())
                .isEqualTo(200);

        assertThat(as("auditor")
                        .get("/api/audit/reads?reader=complaint-supervisor")
                        .json()
                        .at("/rows")
                        .findValuesAsText("kind"))
                .contains("TASK");
    }

    private String finished() {
        return numbers(search("{\"status\":[\"ARCHIVED\"],\"category\":[\"SERVICE_CONTENT\"]}"))
                .get(0);
    }

    private String handling(String number) {
        return as("auditor")
                .get("/api/audit/complaints/" + number)
                .json()
                .at("/instances/0/id")
                .asText();
    }

    private JsonNode search(String search) {
        var answer = as("auditor").post(SEARCH, search);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> numbers(JsonNode found) {
        return found.at("/rows").findValuesAsText("number");
    }

    private Client as(String user) {
        return Client.at(port).as(user);
    }
}
