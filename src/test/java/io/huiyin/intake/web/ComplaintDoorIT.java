package io.huiyin.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Status;
import io.huiyin.web.Client;
import io.huiyin.web.Client.Answer;
import io.huiyin.web.OpenDoors;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@OpenDoors
@ExtendWith(OutputCaptureExtension.class)
class ComplaintDoorIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private Complaints complaints;

    @Autowired
    private CaseLog log;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private Client channel;

    @BeforeEach
    void connect() {
        channel = Client.at(port).as("channel-system");
    }

    @Test
    void aComplaintIsCreatedWithItsNumberItsTokenAndItsPlace() {
        var answer = channel.post("/api/complaints", complaint().toString());

        assertThat(answer.status()).isEqualTo(201);
        var number = answer.json().get("complaintNumber").asText();
        assertThat(answer.header("Location")).isEqualTo("/api/complaints/" + number);
        assertThat(answer.json().get("status").asText()).isEqualTo("RECEIVED");
        assertThat(Instant.parse(answer.json().get("receivedAt").asText())).isBefore(Instant.now());
        assertThat(answer.json().get("trackingToken").asText()).hasSize(22);
        assertThat(answer.json().get("deadlines").isArray()).isTrue();
        assertThat(stored(number).intake().receivedBy()).isEqualTo("channel-system");
        assertThat(stored(number).firstContactOwner()).isEmpty();
        assertThat(instances(number)).isEqualTo(1);
    }

    @Test
    void whatIsDueIsSaidAtOnceWithItsName() {
        repository
                .createDeployment()
                .addClasspathResource("dmn/clockLimits.dmn")
                .deploy();
        var received = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS);

        var answer = channel.post(
                "/api/complaints",
                complaint().put("receivedAt", received.toString()).toString());

        var deadlines = answer.json().get("deadlines");
        assertThat(deadlines.findValuesAsText("clock")).containsExactly("K02", "K03", "K05", "K20");
        assertThat(deadlines.get(1).get("name").asText()).isEqualTo("Initial response");
        assertThat(Instant.parse(deadlines.get(1).get("dueAt").asText())).isEqualTo(received.plusSeconds(7200));
    }

    @Test
    void whoIsRepresentedWhoHasTakenItUpAndWhatElseWasSaidStandOnTheRecord() {
        var due = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(5);
        var contact = "call-" + UUID.randomUUID();
        var first = number(channel.post(
                "/api/complaints", complaint().put("contactId", contact).toString()));
        var answer = channel.post(
                "/api/complaints",
                complaint()
                        .put("contactId", contact)
                        .put("onBehalfOf", "Wang Fang")
                        .put("behalfRelation", "FAMILY")
                        .put("behalfConsent", "SPOKEN")
                        .put("consentEvidence", "recording 12")
                        .put("externalBody", "REGULATOR")
                        .put("externalDueDate", due.toString())
                        .toString());

        assertThat(answer.json().get("deadlines").findValuesAsText("clock")).contains("K21");
        var intake = channel.get("/api/complaints/" + number(answer)).json();
        assertThat(intake.get("onBehalfOf").asText()).isEqualTo("Wang Fang");
        assertThat(intake.get("behalfRelation").asText()).isEqualTo("FAMILY");
        assertThat(intake.get("behalfConsent").asText()).isEqualTo("SPOKEN");
        assertThat(intake.get("consentEvidence").asText()).isEqualTo("recording 12");
        assertThat(intake.get("externalBody").asText()).isEqualTo("REGULATOR");
        assertThat(intake.get("externalDueDate").asText()).isEqualTo(due.toString());
        assertThat(intake.at("/otherIssues/0").asText()).isEqualTo(first);
        assertThat(channel.get("/api/complaints/" + first)
                        .json()
                        .at("/otherIssues/0")
                        .asText())
                .isEqualTo(number(answer));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "externalBody, NEIGHBOUR, externalBody",
        "externalDueDate, 2020-01-01, externalDueDate",
        "behalfConsent, DECLARED, onBehalfOf",
        "contactId, TS209912310000010, contactId"
    })
    void whatIsWrongWithThemIsNamed(String field, String value, String named) {
        var answer =
                channel.post("/api/complaints", complaint().put(field, value).toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").findValuesAsText("field")).contains(named);
    }

    @Test
    void theSameReferenceAgainGivesTheSameComplaint() {
        var complaint = complaint().put("externalReference", "R-" + UUID.randomUUID());
        var first = channel.post("/api/complaints", complaint.toString());
        var second = channel.post(
                "/api/complaints", complaint.put("title", "Another").toString());

        assertThat(second.status()).isEqualTo(200);
        assertThat(number(second)).isEqualTo(number(first));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.json().has("trackingToken")).isFalse();
        assertThat(second.json().get("receivedAt")).isEqualTo(first.json().get("receivedAt"));
        assertThat(instances(number(first))).isEqualTo(1);
    }

    @Test
    void theSameReferenceAtTheSameMomentGivesOneComplaint() throws Exception {
        var body =
                complaint().put("externalReference", "R-" + UUID.randomUUID()).toString();
        var before = runtime.createProcessInstanceQuery().count();
        var together = new CountDownLatch(1);
        var callers = Executors.newFixedThreadPool(8);

        var calls = IntStream.range(0, 8)
                .mapToObj(i -> callers.submit(() -> {
                    together.await();
                    return channel.post("/api/complaints", body);
                }))
                .toList();
        together.countDown();
        var numbers = new HashSet<String>();
        int created = 0;
        for (var call : calls) {
            assertThat(call.get().status()).isIn(200, 201);
            created += call.get().status() == 201 ? 1 : 0;
            numbers.add(number(call.get()));
        }
        callers.shutdown();

        assertThat(created).isEqualTo(1);
        assertThat(numbers).hasSize(1);
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before + 1);
    }

    @ParameterizedTest(name = "{0} = {1} -> {2}")
    @CsvSource({
        "title, , title",
        "description, , description",
        "channel, CARRIER_PIGEON, channel",
        "channel, , channel",
        "receivedAt, 2199-01-01T00:00:00Z, receivedAt",
        "receivedAt, 2020-01-01T00:00:00Z, receivedAt",
        "receivedAt, yesterday, receivedAt",
        "serviceType, GAS, serviceType",
        "subtopic, X, subtopic",
        "impactScope, X, impactScope",
        "customer.name, , customer.name",
        "customer.phone, , customer.phone",
        "customer.phone, call me, customer.phone",
        "customer.email, nobody, customer.email",
        "customer.importance, VIP, customer.importance",
        "customer.language, tlh, customer.language"
    })
    void badValuesAreRefusedByName(String field, String value, String named) {
        refuses(body -> put(body, field, value), named);
    }

    @Test
    void longTextsControlCharactersAndHalfCharactersAreRefused() {
        refuses(body -> body.put("description", "a".repeat(20_001)), "description");
        refuses(body -> body.put("description", "a\u0000b"), "description");
        refuses(body -> body.put("title", "a\u001bb"), "title");
        refuses(body -> body.put("externalReference", "a\u0000b"), "externalReference");
        assertThat(channel.post("/api/complaints", complaint().toString().replace("No signal", "x \\uD83D y"))
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("title");
    }

    @Test
    void wrongTypesUnknownNamesAndRepeatedNamesAreRefused() {
        refuses(body -> body.put("title", 5), "title");
        refuses(body -> body.put("severelyDissatisfied", "true"), "severelyDissatisfied");
        refuses(body -> body.put("customer", "Li Hua"), "customer");
        refuses(body -> body.putArray("title"), "title");
        refuses(body -> body.put("priority", "URGENT"), "priority");
        refuses(body -> ((ObjectNode) body.get("customer")).put("age", 3), "customer.age");
        refuses(body -> body.put("trackingTokenHash", "x"), "trackingTokenHash");
        var halfAName = complaint().toString().replaceFirst("\\{", "{\"x\\\\ud83d\":1,");
        assertThat(refusal(channel.post("/api/complaints", halfAName))).isEqualTo("body");
        var madeUp = complaint().put("x\u0007" + "y".repeat(5000), 1).toString();
        assertThat(refusal(channel.post("/api/complaints", madeUp))).isEqualTo("x\uFFFD" + "y".repeat(98));
        var twice = complaint().toString().replaceFirst("\\{", "{\"title\":\"first\",");
        assertThat(refusal(channel.post("/api/complaints", twice))).isEqualTo("title");
        var twiceWithin = complaint().toString().replaceFirst("\"name\":", "\"name\":\"first\",\"name\":");
        assertThat(refusal(channel.post("/api/complaints", twiceWithin))).isEqualTo("customer.name");
    }

    @Test
    void whatIsToBeAListIsAskedForAsAList() {
        var single = complaint().put("aboutDepartments", "legal-dept").toString();

        assertThat(channel.post("/api/complaints", single).json().get("detail").asText())
                .isEqualTo("aboutDepartments must be a list of values.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "5", "{", "{\"title\":", "{} {}", "<xml/>", "{\"a\":1e9999999}"})
    void whatIsNoObjectIsRefused(String body) {
        var answer = channel.post("/api/complaints", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("field").asText()).isNotBlank();
    }

    @Test
    void aRefusalIsAProblemDetailThatNamesEveryFieldInTheLanguageAskedFor() {
        var body = complaint().put("title", "").put("channel", "X").toString();

        var answer = channel.with("Accept-Language", "zh-CN").post("/api/complaints", body);

        assertThat(answer.status()).isEqualTo(400);
        var problem = answer.json();
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("type").asText()).isEqualTo("urn:huiyin:problem:refusedInput");
        assertThat(problem.get("title").asText()).isEqualTo("输入值被拒绝");
        assertThat(problem.get("detail").asText()).contains("title");
        assertThat(problem.get("errors").findValuesAsText("field")).containsExactlyInAnyOrder("title", "channel");
        assertThat(problem.get("errors").get(0).get("message").asText()).isNotBlank();
    }

    @Test
    void nothingIsHalfDoneAfterARefusal() {
        var reference = "R-" + UUID.randomUUID();
        var before = runtime.createProcessInstanceQuery().count();

        refuses(body -> body.put("externalReference", reference).put("title", ""), "title");

        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
        assertThat(complaints.findByReference(Channel.APP, reference)).isEmpty();
    }

    @Test
    void markupStaysTheTextItIs() {
        var script = "<script>alert('x')</script> & \"quoted\" ${7*7} #{7*7}";
        var answer = channel.post(
                "/api/complaints",
                complaint().put("title", script).put("description", script).toString());

        assertThat(answer.status()).isEqualTo(201);
        var shown = channel.get("/api/complaints/" + number(answer));
        assertThat(shown.json().get("title").asText()).isEqualTo(script);
        assertThat(shown.header("Content-Type")).startsWith("application/json");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void otherMediaTypesMethodsAndLengthsAreRefused() {
        assertProblem(channel.with("Content-Type", "text/xml").post("/api/complaints", "<a/>"), 415);
        assertProblem(channel.send("DELETE", "/api/complaints", BodyPublishers.noBody()), 405);
        assertProblem(channel.get("/api/nothing"), 404);
        assertProblem(
                channel.with("Accept", "text/csv")
                        .post("/api/complaints", complaint().toString()),
                406);
        var large = complaint().put("description", "a".repeat(300_000)).toString();
        assertProblem(channel.post("/api/complaints", large), 413);
        var unknownLength = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes()));
        assertProblem(
                channel.with("Content-Type", "application/json").send("POST", "/api/complaints", unknownLength), 413);
    }

    @Test
    void onlyThoseWhoTakeComplaintsMayHandThemIn() {
        var body = complaint().toString();

        assertThat(Client.at(port).post("/api/complaints", body).status()).isEqualTo(401);
        assertThat(Client.at(port)
                        .with("X-Tracking-Token", "x")
                        .post("/api/complaints", body)
                        .status())
                .isEqualTo(401);
        assertProblem(Client.at(port).as("auditor").post("/api/complaints", body), 403);
        for (var user : new String[] {"first-contact-agent", "customer-service-center", "business-dept"}) {
            assertThat(Client.at(port).as(user).post("/api/complaints", body).status())
                    .isEqualTo(201);
        }
    }

    @Test
    void unknownNumbersAndForeignTokensAreNotFound() {
        var own = channel.post("/api/complaints", complaint().toString());
        var other = channel.post("/api/complaints", complaint().toString());
        var foreign = Client.at(port)
                .with("X-Tracking-Token", other.json().get("trackingToken").asText());

        var notYours = foreign.get("/api/complaints/" + number(own));
        var notThere = foreign.get("/api/complaints/TS202509260000017");
        assertProblem(notYours, 404);
        assertProblem(notThere, 404);
        assertThat(notYours.json().get("detail")).isEqualTo(notThere.json().get("detail"));
        var unknown = channel.get("/api/complaints/TS202509260000017");
        assertProblem(unknown, 404);
        assertThat(unknown.json().get("field").asText()).isEqualTo("complaintNumber");
        assertProblem(channel.get("/api/complaints/nonsense"), 404);
        assertProblem(foreign.post("/api/complaints/" + number(own) + "/withdrawal", "{}"), 404);
        assertThat(Client.at(port).get("/api/complaints/" + number(own)).status())
                .isEqualTo(401);
    }

    @Test
    void theCustomerSeesHowItStandsAndNothingFromTheInside() {
        var answer = channel.post("/api/complaints", complaint().toString());
        var customer = Client.at(port)
                .with("X-Tracking-Token", answer.json().get("trackingToken").asText());

        var shown = customer.get("/api/complaints/" + number(answer)).json();

        assertThat(shown.get("status").asText()).isEqualTo("RECEIVED");
        assertThat(shown.get("stage").asText()).isEqualTo("Received");
        assertThat(shown.get("nextStep").asText()).isNotBlank();
        assertThat(shown.get("deadlines").isArray()).isTrue();
        assertThat(shown.fieldNames())
                .toIterable()
                .containsOnly("complaintNumber", "status", "stage", "nextStep", "receivedAt", "deadlines");
        var timeline =
                customer.get("/api/complaints/" + number(answer) + "/timeline").json();
        assertThat(timeline.get(0).get("event").asText()).isEqualTo("RECEIVED");
        assertThat(timeline.get(0).has("actor")).isFalse();
        assertThat(timeline.get(0).has("detail")).isFalse();
        assertThat(customer.get("/api/complaints/" + number(answer) + "/clocks").status())
                .isEqualTo(200);
    }

    @Test
    void theCustomerSeesTheResultOnceHeHasBeenTold() {
        var answer = channel.post("/api/complaints", complaint().toString());
        var number = ComplaintNumber.of(number(answer));
        append(number, CaseEntry.Event.STEP_COMPLETED, Map.of("solution", "New antenna", "rootCause", "Rust"));
        var customer = Client.at(port)
                .with("X-Tracking-Token", answer.json().get("trackingToken").asText());
        assertThat(customer.get("/api/complaints/" + number).json().has("result"))
                .isFalse();

        change(number, complaint -> {
            complaint.reach(Milestone.FED_BACK, Instant.now());
            complaint.become(Status.FED_BACK);
        });

        var result = customer.get("/api/complaints/" + number).json().get("result");
        assertThat(result.get("solution").asText()).isEqualTo("New antenna");
        assertThat(result.has("rootCause")).isFalse();
    }

    @Test
    void contactDataIsMaskedForStaffWhoDoNotWorkOnTheComplaint() {
        var number = number(channel.post("/api/complaints", complaint().toString()));
        change(ComplaintNumber.of(number), complaint -> complaint.assignTo(List.of("business-dept")));
        var department = Client.at(port).as("business-dept");

        var masked = department.get("/api/complaints/" + number).json();
        assertThat(masked.get("customer").get("name").asText()).isEqualTo("L**");
        assertThat(masked.get("customer").get("phone").asText()).isEqualTo("***");
        assertThat(masked.get("firstContactOwner").asText()).isEqualTo("customer-service-center");
        assertThat(masked.has("facts")).isFalse();

        change(ComplaintNumber.of(number), complaint -> complaint.handledBy("business-dept"));
        var full = department.get("/api/complaints/" + number).json();
        assertThat(full.get("customer").get("phone").asText()).isEqualTo("138 0013 8000");
        assertThat(full.get("facts").get("channel").asText()).isEqualTo("APP");
        assertThat(Client.at(port)
                        .as("auditor")
                        .get("/api/complaints/" + number)
                        .json()
                        .get("customer")
                        .get("phone")
                        .asText())
                .isEqualTo("138 0013 8000");
    }

    @Test
    void aDepartmentSeesItsOwnComplaintsOnlyAndTheCentreAll() {
        var number = number(channel.post("/api/complaints", complaint().toString()));
        change(ComplaintNumber.of(number), complaint -> complaint.assignTo(List.of("business-dept", "legal-dept")));
        var path = "/api/complaints/" + number;

        for (var user : List.of("business-dept", "legal-dept", "customer-service-center", "management")) {
            assertThat(Client.at(port).as(user).get(path).status()).as(user).isEqualTo(200);
        }
        for (var user : List.of("pr-dept", "operations-dept", "dept-head")) {
            for (var below : List.of("", "/timeline", "/clocks")) {
                assertProblem(Client.at(port).as(user).get(path + below), 403);
            }
        }
    }

    @Test
    void whoHandledNeverSeesHowHeWasScored() {
        var number = number(channel.post("/api/complaints", complaint().toString()));
        change(ComplaintNumber.of(number), complaint -> complaint.handledBy("business-dept"));
        append(ComplaintNumber.of(number), CaseEntry.Event.SURVEY_ANSWERED, Map.of("satisfactionScore", 40));
        append(
                ComplaintNumber.of(number),
                CaseEntry.Event.STEP_COMPLETED,
                Map.of("scoreResult", 2, "customerSaid", "Thanks"));

        for (var path : new String[] {"", "/timeline"}) {
            var handler = Client.at(port).as("business-dept").get("/api/complaints/" + number + path);
            assertThat(handler.text()).contains("Thanks").doesNotContain("score", "satisfactionScore");
            var supervisor = Client.at(port).as("complaint-supervisor").get("/api/complaints/" + number + path);
            assertThat(supervisor.text()).contains("scoreResult");
        }
    }

    @Test
    void aChannelSeesItsOwnComplaintsOnlyAndOperationsSeeNone() {
        var foreign = number(Client.at(port)
                .as("first-contact-agent")
                .post("/api/complaints", complaint().toString()));
        assertProblem(channel.get("/api/complaints/" + foreign), 403);
        for (var user : new String[] {"ops-admin", "process-owner", "training-admin"}) {
            assertProblem(Client.at(port).as(user).get("/api/complaints/" + foreign), 403);
        }
        var own = number(channel.post("/api/complaints", complaint().toString()));
        var shown = channel.get("/api/complaints/" + own).json();
        assertThat(shown.get("customer").get("phone").asText()).isEqualTo("138 0013 8000");
        assertThat(shown.has("firstContactOwner")).isFalse();
    }

    @Test
    void aReferenceOfAnotherSystemOnTheSameChannelGivesNothingAway() {
        var body =
                complaint().put("externalReference", "R-" + UUID.randomUUID()).toString();
        Client.at(port).as("first-contact-agent").post("/api/complaints", body);

        var answer = channel.post("/api/complaints", body);

        assertThat(refusal(answer)).isEqualTo("externalReference");
        assertThat(answer.text()).doesNotContain("TS20");
    }

    @Test
    void whatTheCustomerAddsReachesTheHandling() {
        var answer = channel.post("/api/complaints", complaint().toString());
        var customer = Client.at(port)
                .with("X-Tracking-Token", answer.json().get("trackingToken").asText());
        var path = "/api/complaints/" + number(answer) + "/information";

        assertThat(customer.post(path, "{\"information\":\"At night too\",\"channel\":\"WEBSITE\"}")
                        .status())
                .isEqualTo(202);
        assertThat(heard(number(answer), "Task_ReadInformation")).isEqualTo("At night too / customer / WEBSITE");
        assertThat(refusal(customer.post(path, "{}"))).isEqualTo("information");
        assertThat(refusal(customer.post(path, "{\"information\":\"x\",\"by\":\"me\"}")))
                .isEqualTo("by");
        assertProblem(Client.at(port).as("auditor").post(path, "{\"information\":\"x\"}"), 403);

        change(ComplaintNumber.of(number(answer)), complaint -> complaint.become(Status.CLOSED));
        assertProblem(customer.post(path, "{\"information\":\"late\"}"), 409);
    }

    @Test
    void aWithdrawalReachesTheHandlingUntilTheCustomerHasBeenTold() {
        var number = number(channel.post("/api/complaints", complaint().toString()));
        var path = "/api/complaints/" + number + "/withdrawal";
        var wish = "{\"statement\":\"It works again\",\"channel\":\"PHONE\"}";

        assertThat(refusal(channel.post(path, "{\"channel\":\"PHONE\"}"))).isEqualTo("statement");
        assertThat(refusal(channel.post(path, "{\"statement\":\"x\"}"))).isEqualTo("channel");
        var answer = Client.at(port).as("first-contact-agent").post(path, wish);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(number(answer)).isEqualTo(number);
        assertThat(heard(number, "Task_ConfirmWithdrawal")).isEqualTo("It works again / first-contact-agent / PHONE");

        assertProblem(channel.post(path, wish), 409);
        change(ComplaintNumber.of(number), complaint -> complaint.become(Status.FED_BACK));
        assertProblem(channel.post(path, wish), 409);
    }

    @Test
    void aSecondWithdrawalIsNoFaultOfOurs(CapturedOutput log) {
        var number = number(channel.post("/api/complaints", complaint().toString()));
        var path = "/api/complaints/" + number + "/withdrawal";
        var wish = "{\"statement\":\"It works again\",\"channel\":\"PHONE\"}";
        channel.post(path, wish);

        assertProblem(channel.post(path, wish), 409);

        change(ComplaintNumber.of(number), complaint -> complaint.become(Status.CLOSED));
        assertProblem(channel.post(path, wish), 409);
        assertThat(log).doesNotContain("ERROR", "\tat ");
    }

    private String heard(String number, String task) {
        var found = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(task)
                .singleResult();
        return tasks.getVariable(found.getId(), "heard").toString();
    }

    private void change(ComplaintNumber number, Consumer<Complaint> change) {
        var complaint = complaints.get(number);
        change.accept(complaint);
        complaints.save(complaint);
    }

    private void append(ComplaintNumber number, CaseEntry.Event event, Map<String, Object> detail) {
        log.append(number, new CaseEntry(Instant.now(), "customer", event, "Task_X", 1, detail));
    }

    private Complaint stored(String number) {
        return complaints.get(ComplaintNumber.of(number));
    }

    private long instances(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .count();
    }

    private void refuses(Consumer<ObjectNode> spoil, String field) {
        var body = complaint();
        spoil.accept(body);
        var answer = channel.post("/api/complaints", body.toString());
        assertThat(refusal(answer)).isEqualTo(field);
        assertThat(answer.json().get("detail").asText()).contains(field);
    }

    private static String refusal(Answer answer) {
        assertProblem(answer, 400);
        return answer.json().get("field").asText();
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("title").asText()).isNotBlank();
    }

    private static String number(Answer answer) {
        assertThat(answer.json().has("complaintNumber")).as(answer.text()).isTrue();
        return answer.json().get("complaintNumber").asText();
    }

    private static void put(ObjectNode body, String field, String value) {
        var names = field.split("\\.");
        var target = names.length == 1 ? body : (ObjectNode) body.get(names[0]);
        target.put(names[names.length - 1], value);
    }

    private static ObjectNode complaint() {
        var body = JSON.createObjectNode()
                .put("channel", "APP")
                .put("title", "No signal")
                .put("description", "No signal since Monday");
        body.putObject("customer").put("name", "Li Hua").put("phone", "138 0013 8000");
        return body;
    }
}
