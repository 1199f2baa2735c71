package io.huiyin.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.audit.SealCourses;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Look;
import io.huiyin.complaint.ReadLog;
import io.huiyin.web.Client;
import io.huiyin.web.OpenDoors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The proof and the read log over HTTP. */
@OpenDoors
class ProofDoorIT {

    private static final String COMPLAINT =
            """
            {"channel": "APP", "title": "Slow", "description": "Slow since Monday",
             "customer": {"name": "李四", "phone": "13800000009"}}""";
    private static final String PROOF = "/api/audit/proof/verifications";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private SealCourses seal;

    @Autowired
    private ReadLog log;

    private String number;

    @BeforeEach
    void receiveAComplaint() {
        var answer = as("channel-system").post("/api/complaints", COMPLAINT);
        number = answer.json().get("complaintNumber").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "complaint-supervisor", "archivist", "ops-admin"})
    void whoWatchesOverTheRecordVerifiesAllChains(String user) {
        var found = verified(user, "").get("report");

        assertThat(found.get("intact").asBoolean()).as(found.toString()).isTrue();
        assertThat(found.at("/chains").findValuesAsText("chain")).containsExactly("COURSES", "READS", "ARCHIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-service-center", "process-owner", "channel-system"})
    void othersDoNot(String user) {
        assertThat(as(user).post(PROOF, "").status()).isEqualTo(403);
        assertThat(as(user).get(PROOF).status()).isEqualTo(403);
        assertThat(as(user).get(PROOF + "/1").status()).isEqualTo(403);
        assertThat(Client.at(port).get(PROOF).status()).isEqualTo(401);
        assertThat(as(user).get("/api/audit/complaints/" + number + "/verification")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aLineThatWasChangedInTheDatabaseIsNamedInWords() {
        change("first-contact-agent");
        try {
            var found = as("auditor")
                    .get("/api/audit/complaints/" + number + "/verification")
                    .json()
                    .at("/chains/0");

            assertThat(found.at("/firstBroken/complaint").asText()).isEqualTo(number);
            assertThat(found.at("/firstBroken/position").asInt()).isEqualTo(1);
            assertThat(found.at("/firstBroken/fault").asText()).isEqualTo("ALTERED");
            assertThat(found.get("text").asText()).contains("complaint " + number + ", line 1: altered");
        } finally {
            change("channel-system");
        }
    }

    @Test
    void theChainsHoldAgainstAnAnchorOfBeforeAndNotAgainstAnother() {
        seal.seal();
        var head = verified("auditor", "").at("/report/chains/0/head");
        var anchor =
                "{\"schema\":\"huiyin-anchor/1\",\"day\":\"2026-01-01\",\"at\":\"2026-01-01T00:00:00Z\",\"courses\":%s,"
                        + "\"reads\":{\"position\":0,\"hash\":\"%s\"},\"archive\":{\"position\":0,\"hash\":\"%<s\"}}";

        var holds = verified("auditor", anchor.formatted(head, "0".repeat(64)));
        var another = verified(
                "auditor",
                anchor.formatted(head, "0".repeat(64)).replace(head.get("hash").asText(), "1".repeat(64)));

        assertThat(holds.at("/report/intact").asBoolean()).as(holds.toString()).isTrue();
        assertThat(holds.get("anchorDay").asText()).isEqualTo("2026-01-01");
        assertThat(another.at("/report/chains/0/firstBroken/fault").asText()).isEqualTo("NOT_AS_ANCHORED");
    }

    @Test
    void theNewestVerificationStandsFirstWithWhoBeganItAndWhatItFound() {
        verified("auditor", "");
        var newest = verified("archivist", "");

        var first = as("auditor").get(PROOF).json().get(0);
        assertThat(first).isEqualTo(newest);
        assertThat(first.get("startedBy").asText()).isEqualTo("archivist");
        assertThat(first.get("checked").asLong())
                .isGreaterThanOrEqualTo(first.get("links").asLong())
                .isPositive();
    }

    @Test
    void aSecondVerificationIsRefusedWhileOneRuns() {
        jdbc.sql("insert into proof_check (started_at, started_by, links, checked, seen_at, running)"
                        + " values (current_timestamp, 'auditor', 9, 4, current_timestamp, 1)")
                .update();
        try {
            var refused = as("archivist").post(PROOF, "");

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.json().get("detail").asText()).contains("only one runs at a time");
            assertThat(as("archivist").get(PROOF).json().at("/0/state").asText())
                    .isEqualTo("RUNNING");
        } finally {
            jdbc.sql("delete from proof_check where running = 1").update();
        }
    }

    @Test
    void aVerificationThatNeverWasIsNotFound() {
        assertThat(as("auditor").get(PROOF + "/999999999").status()).isEqualTo(404);
        assertThat(as("auditor").get(PROOF + "/newest").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"schema\":\"huiyin-anchor/1\"}", "nonsense", "[]", "\"\""})
    void whatIsNoAnchorIsRefused(String anchor) {
        var answer = as("auditor").post(PROOF, anchor);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo("anchor");
    }

    @Test
    void eachLookAtACustomersDataIsReadByAuditorsOnly() {
        as("csc-supervisor").get("/api/complaints/" + number);
        as("auditor").get("/api/complaints/" + number + "/timeline?purpose=AUDIT");

        var looks = looks();
        assertThat(looks.findValuesAsText("reader")).containsExactly("auditor", "csc-supervisor");
        assertThat(looks.findValuesAsText("kind")).containsExactly("TIMELINE", "RECORD");
        assertThat(looks.at("/0/purpose").asText()).isEqualTo("AUDIT");
        assertThat(looks.at("/0/address").asText()).isEqualTo("127.0.0.1");
        for (var user : new String[] {"complaint-supervisor", "management", "ops-admin", "csc-supervisor"}) {
            assertThat(as(user).get("/api/audit/reads").status()).isEqualTo(403);
        }
    }

    @Test
    void whoSeesNoPersonalDataIsNotNoted() {
        as("technical-dept").get("/api/complaints/" + number);
        as("process-owner").get("/api/complaints/" + number);
        as("auditor").get("/api/complaints/" + number + "/clocks");

        assertThat(looks()).isEmpty();
    }

    @Test
    void whoReadsTheCustomersWordsWithoutHisNumberIsNotedToo() {
        assertThat(as("management").get("/api/complaints/" + number).text()).doesNotContain("李四");

        assertThat(looks().findValuesAsText("reader")).containsExactly("management");
        assertThat(looks().findValuesAsText("kind")).containsExactly("RECORD");
    }

    @Test
    void aPurposeThatIsNoneIsRefusedAndNothingIsShown() {
        var answer = as("auditor").get("/api/complaints/" + number + "?purpose=CURIOSITY");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo("purpose");
        assertThat(answer.text()).doesNotContain("李四");
    }

    @Test
    void whoOpensATaskOverTheEnginesRestIsNotedOncePerScreen() {
        var task = firstTask();
        var variables = "/task/" + task + "/form-variables";
        assertThat(as("admin").get("/engine-rest" + variables).status()).isEqualTo(200);
        assertThat(as("admin").get("/engine-rest/task/" + task + "/variables").status())
                .isEqualTo(200);
        assertThat(as("process-owner").get("/engine-rest" + variables).status()).isEqualTo(403);

        assertThat(looks().findValuesAsText("reader")).containsExactly("admin");
        assertThat(looks().findValuesAsText("kind")).containsOnly("TASK");
    }

    @Test
    void anAddressWrittenWithNumbersForLettersIsNotedToo() {
        var task = firstTask();
        var written = "%" + Integer.toHexString(task.charAt(0)) + task.substring(1);

        assertThat(as("admin")
                        .get("/engine-rest/task/" + written + "/form-variables")
                        .status())
                .isEqualTo(200);

        assertThat(looks().findValuesAsText("reader")).containsExactly("admin");
    }

    @Test
    void whereMoreHaveLookedThanAreShownItSaysHowManyThereWere() {
        var look = new Look("csc-supervisor", ComplaintNumber.of(number), Look.Kind.RECORD, "127.0.0.1", null);
        IntStream.range(0, 201).forEach(i -> log.note(look));

        var people =
                as("auditor").get("/api/audit/complaints/" + number + "/people").json();

        assertThat(people.get("looks")).hasSize(200);
        assertThat(people.get("looksInAll").asInt()).isEqualTo(202);
        assertThat(as("complaint-supervisor")
                        .get("/api/audit/complaints/" + number + "/people")
                        .json()
                        .get("looksInAll")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "complaint-supervisor", "admin"})
    void noQueryOverVariablesShowsWhatFormsShowOfCustomers(String user) {
        var task = firstTask();
        tasks.setAssignee(task, "customer-service-center");

        var known = as(user).get("/engine-rest/variable-instance?variableName=known");
        var ofTask = as(user).get("/engine-rest/variable-instance?taskIdIn=" + task);
        var ofInstance = as(user).post("/engine-rest/variable-instance", "{\"variableName\": \"complaintNumber\"}");

        assertThat(known.json()).isEmpty();
        assertThat(ofTask.status()).isEqualTo(200);
        assertThat(ofTask.text()).doesNotContain("李四");
        assertThat(ofInstance.text()).contains(number);
        assertThat(looks()).isEmpty();
    }

    @Test
    void theOneVariableOfAFormIsNotShownByItsIdEither() {
        var task = firstTask();
        tasks.setAssignee(task, "customer-service-center");
        var id = runtime.createVariableInstanceQuery()
                .taskIdIn(task)
                .variableName("known")
                .singleResult()
                .getId();

        assertThat(as("auditor").get("/engine-rest/variable-instance/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void whoIsLoggedInToCockpitIsKnownWithoutAPassword() {
        var session = CockpitSession.of(port, "auditor");

        assertThat(session.client().get("/api/audit/proof/anchors").status()).isEqualTo(200);
        assertThat(session.client().get("/api/complaints/" + number).status()).isEqualTo(401);
        assertThat(CockpitSession.of(port, "process-owner")
                        .client()
                        .get("/api/audit/proof/anchors")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aSessionDoesNotSendAnythingWithoutItsToken() {
        var session = CockpitSession.of(port, "auditor");

        assertThat(session.client().post(PROOF, "{}").status()).isEqualTo(401);
        assertThat(session.client()
                        .with("X-XSRF-TOKEN", "guessed")
                        .post(PROOF, "{}")
                        .status())
                .isEqualTo(401);
        assertThat(session.withToken().post(PROOF, "{}").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=0", "size=201", "page=-1", "page=99999999", "from=yesterday"})
    void anAbsurdPageIsRefused(String parameter) {
        assertThat(as("auditor").get("/api/audit/reads?" + parameter).status()).isEqualTo(400);
    }

    /** Begins a verification and waits until it has ended. */
    private JsonNode verified(String user, String anchor) {
        var begun = as(user).post(PROOF, anchor);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        var place = begun.header("Location");
        return await().until(
                        () -> as(user).get(place).json(),
                        check -> !check.get("state").asText().equals("RUNNING"));
    }

    private String firstTask() {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        jobs.executeJob(
                jobs.createJobQuery().processInstanceId(instance).singleResult().getId());
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private void change(String actor) {
        jdbc.sql("update case_entry set actor = ? where complaint = ? and position = 1")
                .params(actor, number)
                .update();
    }

    private JsonNode looks() {
        return as("auditor").get("/api/audit/reads?complaint=" + number).json().get("rows");
    }

    private Client as(String user) {
        return Client.at(port).as(user);
    }
}
