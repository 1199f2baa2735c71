package io.huiyin.conflict.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.testing.Journey;
import io.huiyin.web.Client;
import io.huiyin.web.OpenDoors;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever a complaint is about has neither its tasks nor any view of it, over HTTP (S-48). */
@OpenDoors
class ConflictDoorIT {

    private static final String CENTER = "customer-service-center";
    private static final String COLLEAGUE = "second-in-center";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Complaints complaints;

    @BeforeEach
    void aSecondOneInTheCenter() {
        var identities = engine.getIdentityService();
        if (identities.createUserQuery().userId(COLLEAGUE).count() == 0) {
            var user = identities.newUser(COLLEAGUE);
            user.setPassword("demo");
            identities.saveUser(user);
            identities.createMembership(COLLEAGUE, CENTER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/clocks", "/archive"})
    void aDepartmentThatIsComplainedAboutSeesNothingOfIt(String view) {
        var number = received("\"aboutDepartments\": [\"customer-service-center\"]");

        assertThat(as(CENTER).get("/api/complaints/" + number + view).status()).isEqualTo(403);
        assertThat(as("csc-supervisor").get("/api/complaints/" + number).status())
                .isEqualTo(200);
    }

    @Test
    void itsTasksAreInNoListOfTheDepartmentAndCanBeClaimedByTheSupervisorOnly() {
        var number = received("\"aboutDepartments\": [\"customer-service-center\"]");

        assertThat(tasks(CENTER, number)).isEmpty();
        var task = tasks("csc-supervisor", number).get(0).get("id").asText();
        assertThat(as(CENTER).get("/engine-rest/task/" + task).status()).isEqualTo(404);
        assertThat(claim(CENTER, task)).isEqualTo(403);
        assertThat(claim("csc-supervisor", task)).isEqualTo(204);
    }

    /** As Tasklist asks after each step. */
    @Test
    void aListOfTasksMayBeCountedToo() {
        var address = "/engine-rest/task?processInstanceBusinessKey=" + received("\"expectation\": \"A word\"");

        var counted = as(CENTER).with("Accept", "application/hal+json").get(address);

        assertThat(counted.json().path("count").asInt()).as(counted.text()).isEqualTo(1);
    }

    @Test
    void aPersonIsKeptOutWhileHisColleaguesAreNot() {
        var number = received("\"aboutPersons\": [\"" + COLLEAGUE + "\"]");

        assertThat(tasks(COLLEAGUE, number)).isEmpty();
        assertThat(listed(COLLEAGUE, number)).isFalse();
        assertThat(tasks(CENTER, number)).hasSize(1);
        assertThat(listed(CENTER, number)).isTrue();
    }

    @Test
    void noSupervisorCanHandATaskToWhomItIsAbout() {
        var number = received("\"aboutPersons\": [\"" + COLLEAGUE + "\"]");
        var task = tasks("csc-supervisor", number).get(0).get("id").asText();

        assertThat(as("csc-supervisor")
                        .post("/engine-rest/task/" + task + "/assignee", "{\"userId\": \"" + COLLEAGUE + "\"}")
                        .status())
                .isBetween(400, 403);
        assertThat(as("csc-supervisor")
                        .post(
                                "/engine-rest/task/" + task + "/identity-links",
                                "{\"userId\": \"" + COLLEAGUE + "\", \"type\": \"candidate\"}")
                        .status())
                .isBetween(400, 403);
        assertThat(tasks(COLLEAGUE, number)).isEmpty();
    }

    @Test
    void whoIsNamedLaterLosesWhatHeHasInHandAndItIsOfferedAgain() {
        var number = received("\"expectation\": \"An excuse\"");
        var task = tasks(COLLEAGUE, number).get(0).get("id").asText();
        assertThat(claim(COLLEAGUE, task)).isEqualTo(204);

        var named = name("csc-supervisor", number, "[]", "[\"" + COLLEAGUE + "\"]", "He took the call");

        assertThat(named.status()).isEqualTo(200);
        assertThat(named.json().get("persons").get(0).asText()).isEqualTo(COLLEAGUE);
        assertThat(tasks(COLLEAGUE, number)).isEmpty();
        assertThat(as(COLLEAGUE).get("/api/complaints/" + number).status()).isEqualTo(403);
        assertThat(as(COLLEAGUE)
                        .post("/engine-rest/task/" + task + "/submit-form", "{\"variables\": {}}")
                        .status())
                .isEqualTo(403);
        assertThat(claim(CENTER, task)).isEqualTo(204);
    }

    @Test
    void whoWasNamedByMistakeIsLetInAgain() {
        var number = received("\"aboutPersons\": [\"" + COLLEAGUE + "\"]");

        name("csc-supervisor", number, "[]", "[]", "Another person of that name");

        assertThat(tasks(COLLEAGUE, number)).hasSize(1);
        assertThat(as(COLLEAGUE).get("/api/complaints/" + number).status()).isEqualTo(200);
    }

    @Test
    void whoJoinsTheDepartmentLaterIsKeptOutFromThatMomentOn() {
        var number = received("\"aboutDepartments\": [\"pr-dept\"]");
        assertThat(tasks(COLLEAGUE, number)).hasSize(1);
        var task = tasks(COLLEAGUE, number).get(0).get("id").asText();
        assertThat(claim(COLLEAGUE, task)).isEqualTo(204);

        engine.getIdentityService().createMembership(COLLEAGUE, "pr-dept");
        try {
            assertThat(tasks(COLLEAGUE, number)).isEmpty();
            assertThat(as(COLLEAGUE)
                            .post("/engine-rest/task/" + task + "/submit-form", "{\"variables\": {}}")
                            .status())
                    .isEqualTo(403);
            assertThat(claim(CENTER, task)).isEqualTo(204);
        } finally {
            engine.getIdentityService().deleteMembership(COLLEAGUE, "pr-dept");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/history/process-instance?processInstanceBusinessKey=",
                "/engine-rest/history/task?processInstanceBusinessKey=",
                "/engine-rest/process-instance?businessKey="
            })
    void anAuditorWhomItIsAboutFindsItNeitherRunningNorInTheHistory(String view) {
        var number = received("\"aboutPersons\": [\"auditor\"]");

        assertThat(as("auditor").get(view + number).json()).isEmpty();
        assertThat(as("complaint-supervisor").get(view + number).json()).isNotEmpty();
        assertThat(as("auditor").get("/api/complaints/" + number).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/history/user-operation?processInstanceId=",
                "/engine-rest/history/variable-instance?processInstanceId=",
                "/engine-rest/history/activity-instance?processInstanceId=",
                "/engine-rest/history/incident?processInstanceId=",
                "/engine-rest/variable-instance?processInstanceIdIn=",
                "/engine-rest/execution?processInstanceId=",
                "/engine-rest/event-subscription?processInstanceId=",
                "/engine-rest/incident?processInstanceId=",
                "/engine-rest/task?processInstanceId="
            })
    void anAuditorWhomItIsAboutSeesNothingOfItsInstance(String view) {
        var number = received("\"aboutPersons\": [\"auditor\"]");
        claimAndFail(number);

        assertThat(as("auditor").get(view + instance(number)).json()).isEmpty();
        assertThat(as("complaint-supervisor").get(view + instance(number)).json())
                .isNotEmpty();
    }

    @Test
    void aSupervisorWhomItIsAboutReadsNoVariableOfItsInstanceAndItsTasks() {
        var number = received("\"aboutPersons\": [\"complaint-supervisor\"]");
        var ofInstance = "/engine-rest/process-instance/" + instance(number) + "/variables";
        var ofTask = "/engine-rest/task/"
                + tasks("csc-supervisor", number).get(0).get("id").asText() + "/variables";

        for (var variables :
                List.of(ofInstance, ofInstance + "/complaintNumber", ofTask, ofTask + "/complaintNumber")) {
            assertThat(as("complaint-supervisor").get(variables).status())
                    .as(variables)
                    .isEqualTo(403);
            assertThat(as("auditor").get(variables).status()).as(variables).isEqualTo(200);
        }
    }

    @Test
    void itsNoticesAreNotInTheOutboxOfWhomItIsAbout() {
        var number = received("\"aboutPersons\": [\"auditor\"]");
        assertThat(as("auditor").get("/outbox").text()).doesNotContain(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"sales\"] | []         | \"r\" | departments",
                "[null]      | []         | \"r\" | departments",
                "[]          | [\"ghost\"]| \"r\" | persons",
                "[]          | []         | null  | reason",
                "[]          | []         | \" \" | reason"
            })
    void whatCannotBeNamedIsRefusedWithItsField(String departments, String persons, String reason, String field) {
        var number = received("\"expectation\": \"An excuse\"");

        var answer = as("csc-supervisor")
                .send(
                        "PUT",
                        "/api/complaints/" + number + "/conflict",
                        "{\"departments\": %s, \"persons\": %s, \"reason\": %s}"
                                .formatted(departments, persons, reason));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().toString()).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {CENTER, "channel-system", "auditor"})
    void onlySupervisorsAndManagementSayWhomItIsAbout(String user) {
        var number = received("\"expectation\": \"An excuse\"");
        assertThat(name(user, number, "[]", "[\"auditor\"]", "x").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"aboutDepartments, sales", "aboutPersons, ghost"})
    void aComplaintAboutNobodyWhoWorksHereIsRefused(String field, String id) {
        var answer = as("channel-system").post("/api/complaints", body("\"" + field + "\": [\"" + id + "\"]"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().toString()).contains(field);
    }

    private Client.Answer name(String user, String number, String departments, String persons, String reason) {
        return as(user).send(
                        "PUT",
                        "/api/complaints/" + number + "/conflict",
                        "{\"departments\": %s, \"persons\": %s, \"reason\": \"%s\"}"
                                .formatted(departments, persons, reason));
    }

    private String instance(String number) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .singleResult()
                .getId();
    }

    /** So that something of each kind is there to be seen. */
    private void claimAndFail(String number) {
        claim(CENTER, tasks(CENTER, number).get(0).get("id").asText());
        engine.getRuntimeService().createIncident("failedJob", instance(number), "a step");
    }

    private String received(String more) {
        var answer = as("channel-system").post("/api/complaints", body(more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var number = answer.json().get("complaintNumber").asText();
        new Journey(engine, complaints).of(ComplaintNumber.of(number)).jobs();
        return number;
    }

    private static String body(String more) {
        return """
                {"channel": "APP", "customer": {"name": "Li Hua", "phone": "13800138000"},
                 "title": "Rude", "description": "He hung up.", %s}"""
                .formatted(more);
    }

    private JsonNode tasks(String user, String number) {
        return as(user).get("/engine-rest/task?processInstanceBusinessKey=" + number)
                .json();
    }

    /** Whether Tasklist's list of the user's groups has a task of the complaint. */
    private boolean listed(String user, String number) {
        var filters = as(user).get("/engine-rest/filter?resourceType=Task").json();
        var task = tasks("csc-supervisor", number).get(0).get("id").asText();
        return StreamSupport.stream(filters.spliterator(), false)
                .filter(filter -> filter.at("/properties/huiyin").asText().equals("myGroupsTasks"))
                .flatMap(filter -> StreamSupport.stream(
                        as(user).get("/engine-rest/filter/" + filter.get("id").asText() + "/list?maxResults=2000")
                                .json()
                                .spliterator(),
                        false))
                .anyMatch(listed -> listed.get("id").asText().equals(task));
    }

    private int claim(String user, String task) {
        return as(user).post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"" + user + "\"}")
                .status();
    }

    private Client as(String user) {
        return Client.at(port).as(user);
    }
}
