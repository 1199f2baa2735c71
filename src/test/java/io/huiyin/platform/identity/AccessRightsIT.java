package io.huiyin.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.platform.Browser;
import io.huiyin.platform.Running;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each group may do what the duty list says and no more, over the engine's REST interface too. */
@Running
class AccessRightsIT {

    private static final String START =
            "{\"businessKey\": \"TS1\", \"variables\": {\"category\": {\"value\": \"BILLING\"}}}";
    private static final String REST = "/engine-rest";

    @LocalServerPort
    private int port;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private IdentityService identities;

    private String instance;
    private String task;

    @BeforeEach
    void startComplaint() {
        var answer = as("first-contact-agent").post(REST + "/process-definition/key/complaintHandling/start", START);
        instance = Browser.json(answer).path("id").asText();
        task = Browser.json(as("admin").get(REST + "/task?processInstanceId=" + instance))
                .path(0)
                .path("id")
                .asText();
    }

    @AfterEach
    void deleteComplaint() {
        as("admin").delete(REST + "/process-instance/" + instance);
    }

    @ParameterizedTest
    @CsvSource({
        "first-contact-agent, 200",
        "customer-service-center, 200",
        "business-dept, 200",
        "technical-dept, 403",
        "auditor, 403",
        "process-owner, 403",
        "ops-admin, 403",
        "management, 403",
        "channel-system, 404"
    })
    void onlyWhoTalksToCustomersStartsAComplaint(String user, int status) {
        var answer = as(user).post(REST + "/process-definition/key/complaintHandling/start", START);

        assertThat(answer.statusCode()).isEqualTo(status);
        as("admin")
                .delete(REST + "/process-instance/"
                        + Browser.json(answer).path("id").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "customer-service-center, 1",
        "technical-dept, 1",
        "csc-supervisor, 1",
        "complaint-supervisor, 1",
        "legal-dept, 0",
        "ops-admin, 0",
        "auditor, 1",
        "process-owner, 0"
    })
    void candidatesAndWatchersSeeTheTask(String user, int count) {
        var answer = as(user).get(REST + "/task/count?processInstanceId=" + instance);

        assertThat(Browser.json(answer).path("count").asInt()).isEqualTo(count);
    }

    @Test
    void aCandidateClaimsAndCompletesTheTask() {
        var handler = as("customer-service-center");

        assertThat(handler.post(taskPath("claim"), "{\"userId\": \"customer-service-center\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(handler.get(taskPath("form-variables")).statusCode()).isEqualTo(200);
        assertThat(handler.post(taskPath("submit-form"), "{\"variables\": {\"finding\": {\"value\": \"x\"}}}")
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"legal-dept", "ops-admin", "auditor", "process-owner", "complaint-supervisor", "channel-system"})
    void nobodyElseCompletesTheTask(String user) {
        assertThat(as(user).post(taskPath("complete"), "{}").statusCode()).isIn(403, 404);
        assertThat(as(user).post(taskPath("submit-form"), "{}").statusCode()).isIn(403, 404);
    }

    @Test
    void theSupervisorHandsATaskToSomebodyElse() {
        var assignment = "{\"userId\": \"technical-dept\"}";

        assertThat(as("csc-supervisor").post(taskPath("assignee"), assignment).statusCode())
                .isEqualTo(204);
        assertThat(as("customer-service-center")
                        .post(taskPath("assignee"), assignment)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first-contact-agent",
                "customer-service-center",
                "csc-supervisor",
                "complaint-supervisor",
                "auditor",
                "process-owner",
                "ops-admin",
                "management"
            })
    void nobodyButAnAdministratorChangesWhatRuns(String user) {
        var somebody = as(user);

        assertThat(somebody.put(
                                REST + "/process-instance/" + instance + "/variables/category",
                                "{\"value\": \"NETWORK\"}")
                        .statusCode())
                .isIn(403, 404);
        assertThat(somebody.put(taskPath("variables/category"), "{\"value\": \"NETWORK\"}")
                        .statusCode())
                .isIn(403, 404);
        assertThat(somebody.put(taskPath("localVariables/x"), "{\"value\": \"y\"}")
                        .statusCode())
                .isIn(403, 404);
        assertThat(somebody.put(REST + "/task/" + task, "{\"name\": \"x\", \"due\": null}")
                        .statusCode())
                .isIn(403, 404);
        assertThat(somebody.delete(REST + "/process-instance/" + instance).statusCode())
                .isIn(403, 404);
        assertThat(somebody.put(REST + "/process-instance/" + instance + "/suspended", "{\"suspended\": true}")
                        .statusCode())
                .isIn(403, 404);
        assertThat(somebody.post(
                                REST + "/process-instance/" + instance + "/modification",
                                "{\"instructions\": [{\"type\": \"startBeforeActivity\", \"activityId\": \"EndEvent_ComplaintHandled\"}]}")
                        .statusCode())
                .isIn(403, 404);
        assertThat(somebody.post(
                                REST + "/filter/create", "{\"resourceType\": \"Task\", \"name\": \"x\", \"query\": {}}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoNamesNoNumberOfMetricsGetsWhatTheEngineGivesAtOnce() {
        assertThat(as("admin").get(REST + "/metrics").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "auditor, 1",
        "complaint-supervisor, 1",
        "ops-admin, 0",
        "process-owner, 0",
        "technical-dept, 0",
        "first-contact-agent, 0"
    })
    void variablesAreForThoseWhoCheckHandling(String user, int count) {
        var answer = as(user).get(REST + "/variable-instance/count?processInstanceIdIn=" + instance);

        assertThat(Browser.json(answer).path("count").asInt()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"auditor, 1", "complaint-supervisor, 1", "ops-admin, 0", "process-owner, 0", "technical-dept, 0"})
    void historyIsForThoseWhoCheckHandling(String user, int count) {
        var answer = as(user).get(REST + "/history/process-instance/count?processInstanceId=" + instance);

        assertThat(Browser.json(answer).path("count").asInt()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "auditor, true",
        "process-owner, true",
        "ops-admin, true",
        "complaint-supervisor, true",
        "csc-supervisor, false",
        "technical-dept, false"
    })
    void cockpitIsForThoseWhoWatch(String user, boolean expected) {
        var answer = as(user).get(
                        REST
                                + "/authorization/check?permissionName=ACCESS&permissionValue=32&resourceName=application&resourceType=0&resourceId=cockpit");

        assertThat(Browser.json(answer).path("authorized").asBoolean()).isEqualTo(expected);
    }

    @Test
    void whatSomebodyAddedToAGroupIsTakenAwayAtTheNextStart() {
        var added = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        added.setGroupId("archivist");
        added.setResource(Resources.PROCESS_INSTANCE);
        added.setResourceId(Authorization.ANY);
        added.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(added);
        var before = authorizations.createAuthorizationQuery().count();

        new AccessRightsStep(authorizations).run();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before - 1);
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn("archivist")
                        .resourceType(Resources.PROCESS_INSTANCE)
                        .count())
                .isZero();
    }

    private String taskPath(String rest) {
        return REST + "/task/" + task + "/" + rest;
    }

    @Test
    void aDeletedUserLeavesNoRightsToTheNextOneOfHisName() {
        var passing = identities.newUser("passing");
        passing.setPassword("demo");
        identities.saveUser(passing);
        identities.createMembership("passing", "customer-service-center");
        assertThat(as("passing")
                        .post(taskPath("claim"), "{\"userId\": \"passing\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(rightsOf("passing")).isGreaterThan(1);

        assertThat(as("admin").delete(REST + "/user/passing").statusCode()).isEqualTo(204);

        assertThat(rightsOf("passing")).isZero();
    }

    private long rightsOf(String user) {
        return authorizations.createAuthorizationQuery().userIdIn(user).count();
    }

    private Browser as(String user) {
        return Browser.at(port).as(user);
    }
}
