package io.huiyin.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.platform.Browser;
import io.huiyin.platform.Running;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody takes a complaint past a step of its process, or changes what it knows, an administrator neither (R2.1.1-f, R5.2.2-3). */
@Running
class MoveGuardIT {

    private static final String TASK = "Task_InvestigateComplaint";
    private static final String CANCEL = "{\"type\": \"cancel\", \"activityId\": \"" + TASK + "\"}";
    private static final String AGAIN = "{\"type\": \"startBeforeActivity\", \"activityId\": \"" + TASK + "\"}";
    private static final String END =
            "{\"type\": \"startBeforeActivity\", \"activityId\": \"EndEvent_ComplaintHandled\"}";
    private static final String MAJOR = "{\"majorConfirmed\": {\"value\": true, \"type\": \"Boolean\"}}";

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService definitions;

    @Autowired
    private ManagementService management;

    private Browser admin;
    private String id;
    private String task;

    @BeforeEach
    void aComplaintStandsAtItsTask() {
        admin = Browser.at(port).as("admin");
        id = processes.startProcessInstanceByKey("complaintHandling", "moved").getId();
        task = task();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CANCEL,
                CANCEL + ", " + END,
                CANCEL + ", {\"type\": \"startAfterActivity\", \"activityId\": \"" + TASK + "\"}",
                CANCEL + ", {\"type\": \"startBeforeActivity\", \"activityId\": \"Task_GiveFeedback\"}",
                CANCEL + ", " + AGAIN + ", " + END,
                CANCEL + ", {\"type\": \"startBeforeActivity\", \"activityId\": \"" + TASK + "\", \"variables\": "
                        + MAJOR + "}"
            })
    void aModificationTakesNoComplaintPastAStep(String instructions) {
        var body = "{\"instructions\": [" + instructions + "]}";

        assertThat(modified("", body)).isEqualTo(403);
        assertThat(modified("-async", body)).isEqualTo(403);
        staysWhereItWas();
    }

    @Test
    void aTaskThatTheComplaintHasHadIsGivenItAgain() {
        assertThat(modified("", "{\"instructions\": [" + CANCEL + ", " + AGAIN + "]}"))
                .isEqualTo(204);

        assertThat(task()).isNotEqualTo(task);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/modification/execute",
                "/modification/executeAsync",
                "/process-definition/{definition}/restart",
                "/process-definition/{definition}/restart-async",
                "/process-instance/variables-async",
                "/process-definition/{definition}/start"
            })
    void manyComplaintsAreNotMovedEither(String address) {
        var body = ("{\"processDefinitionId\": \"%s\", \"processInstanceIds\": [\"%s\"], \"instructions\": [%s],"
                        + " \"startInstructions\": [%s], \"variables\": {\"category\": {\"value\": \"NETWORK\"}}}")
                .formatted(definition("complaintHandling"), id, END, END);

        assertThat(admin.post("/engine-rest" + address.replace("{definition}", definition("complaintHandling")), body)
                        .statusCode())
                .isEqualTo(403);
        staysWhereItWas();
    }

    @Test
    void aTaskIsLeftByItsFormOnly() {
        var execution = processes
                .createExecutionQuery()
                .processInstanceId(id)
                .activityId(TASK)
                .singleResult()
                .getId();
        var error = "{\"errorCode\": \"x\", \"escalationCode\": \"x\"}";

        for (var way : new String[] {
            "/execution/" + execution + "/signal", "/task/" + task + "/bpmnError", "/task/" + task + "/bpmnEscalation"
        }) {
            assertThat(admin.post("/engine-rest" + way, error).statusCode())
                    .as(way)
                    .isEqualTo(403);
        }
        staysWhereItWas();
    }

    @Test
    void messagesAndSignalsComeFromStepsAndDoors() {
        var deployment = definitions
                .createDeployment()
                .addModelInstance(
                        "oneMessage.bpmn",
                        Bpmn.createExecutableProcess("oneMessage")
                                .camundaHistoryTimeToLiveString("P1096D")
                                .startEvent()
                                .intermediateCatchEvent("Event_Waiting")
                                .message("tellingAllowed")
                                .userTask("Task_After")
                                .endEvent()
                                .done())
                .deploy();
        try {
            id = processes.startProcessInstanceByKey("oneMessage", "told").getId();
            var waiting = processes
                    .createExecutionQuery()
                    .activityId("Event_Waiting")
                    .singleResult()
                    .getId();
            var body =
                    "{\"messageName\": \"tellingAllowed\", \"name\": \"x\", \"processInstanceIds\": [\"" + id + "\"]";
            var trigger = "/execution/" + waiting + "/messageSubscriptions/tellingAllowed/trigger";

            refused(admin.post("/engine-rest/message", body + ", \"businessKey\": \"told\"}"), "/api");
            refused(admin.post("/engine-rest/message", body + ", \"all\": true}"), "/api");
            for (var way : new String[] {"/process-instance/message-async", "/signal", trigger}) {
                refused(admin.post("/engine-rest" + way, body + "}"), "/api");
            }
            assertThat(tasks.createTaskQuery().processInstanceId(id).count()).isZero();

            processes.createMessageCorrelation("tellingAllowed").correlate();
            assertThat(task()).isNotNull();
        } finally {
            definitions.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void aHigherLevelIsAskedForByMessageWithNothingElse() {
        var body =
                "{\"messageName\": \"majorUpgradeRequested\", \"processVariables\": {\"upgradeReason\": {\"value\": \"x\"}}";
        var key = ", \"businessKey\": \"moved\"";

        refused(admin.post("/engine-rest/message", body + "}"), "/api");
        refused(admin.post("/engine-rest/message", body + key + ", \"all\": true}"), "/api");
        refused(admin.post("/engine-rest/message", body + key + ", \"processVariablesLocal\": " + MAJOR + "}"), "/api");
        refused(admin.post("/engine-rest/message", body + key + ", \"processVariables\": " + MAJOR + "}"), "/api");
        assertThat(admin.post("/engine-rest/message", body + key + "}").statusCode())
                .as("reaches the engine, where nothing waits for it")
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-instance/{instance}/variables",
                "/execution/{instance}/localVariables",
                "/task/{task}/variables",
                "/task/{task}/localVariables"
            })
    void variablesAreChangedByFormsOnly(String address) {
        var variables = "/engine-rest" + address.replace("{instance}", id).replace("{task}", task);

        refused(admin.put(variables + "/majorConfirmed", "{\"value\": true, \"type\": \"Boolean\"}"), "form");
        refused(admin.post(variables, "{\"modifications\": " + MAJOR + "}"), "form");
        refused(admin.delete(variables + "/majorConfirmed"), "form");
        assertThat(tasks.getVariables(task)).doesNotContainKey("majorConfirmed");
    }

    @Test
    void noTaskTakesVariablesByBeingDelegated() {
        var address = "/engine-rest/task/" + task;

        refused(admin.post(address + "/delegate", "{\"userId\": \"admin\"}"), "assigning");
        refused(admin.put(address, "{\"delegationState\": \"PENDING\"}"), "assigning");
        refused(admin.post(address + "/resolve", "{\"variables\": " + MAJOR + "}"), "assigning");
        assertThat(tasks.getVariables(task)).doesNotContainKey("majorConfirmed");
    }

    private static void refused(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(Browser.json(answer).path("message").asText()).contains(reason);
    }

    @Test
    void aTimerComesWhenItIsDue() {
        var deployment = definitions
                .createDeployment()
                .addModelInstance(
                        "oneTimer.bpmn",
                        Bpmn.createExecutableProcess("oneTimer")
                                .camundaHistoryTimeToLiveString("P1096D")
                                .startEvent()
                                .intermediateCatchEvent()
                                .timerWithDuration("P1D")
                                .userTask("Task_After")
                                .endEvent()
                                .done())
                .deploy();
        try {
            id = processes.startProcessInstanceByKey("oneTimer").getId();
            var timer = timer();
            var soon = "\"2020-01-01T00:00:00.000+0000\"}";
            var address = "/engine-rest/job/" + timer.getId();

            assertThat(admin.post(address + "/execute", "").statusCode()).isEqualTo(403);
            assertThat(admin.put(address + "/duedate", "{\"duedate\": " + soon).statusCode())
                    .isEqualTo(403);
            assertThat(admin.put(address + "/retries", "{\"retries\": 1, \"dueDate\": " + soon)
                            .statusCode())
                    .isEqualTo(403);
            var many = "{\"retries\": 1, \"jobIds\": [\"" + timer.getId() + "\"], \"dueDate\": " + soon;
            assertThat(admin.post("/engine-rest/job/retries", many).statusCode())
                    .isEqualTo(403);
            assertThat(timer().getDuedate()).isEqualTo(timer.getDuedate());

            assertThat(admin.put(address + "/retries", "{\"retries\": 1}").statusCode())
                    .isEqualTo(204);
        } finally {
            definitions.deleteDeployment(deployment.getId(), true);
        }
    }

    private Job timer() {
        return management.createJobQuery().processInstanceId(id).singleResult();
    }

    @Test
    void aMigrationTakesAStepToItselfOnly() {
        var deployment = definitions
                .createDeployment()
                .addModelInstance(
                        "twoSteps.bpmn",
                        Bpmn.createExecutableProcess("twoSteps")
                                .camundaHistoryTimeToLiveString("P1096D")
                                .startEvent()
                                .userTask("Task_One")
                                .userTask("Task_Two")
                                .endEvent()
                                .done())
                .deploy();
        try {
            id = processes.startProcessInstanceByKey("twoSteps").getId();
            task = task();
            assertThat(migrated("Task_Two", "/migration/execute")).isEqualTo(403);
            assertThat(migrated("Task_Two", "/migration/executeAsync")).isEqualTo(403);
            staysWhereItWas();

            assertThat(migrated("Task_One", "/migration/execute", MAJOR)).isEqualTo(403);
            assertThat(processes.getVariables(id)).isEmpty();

            assertThat(migrated("Task_One", "/migration/execute")).isEqualTo(204);
        } finally {
            definitions.deleteDeployment(deployment.getId(), true);
        }
    }

    private int modified(String way, String body) {
        return admin.post("/engine-rest/process-instance/" + id + "/modification" + way, body)
                .statusCode();
    }

    private int migrated(String target, String address) {
        return migrated(target, address, "{}");
    }

    private int migrated(String target, String address, String variables) {
        var body = ("{\"processInstanceIds\": [\"%s\"], \"migrationPlan\": {\"sourceProcessDefinitionId\": \"%s\","
                        + " \"targetProcessDefinitionId\": \"%s\", \"variables\": %s, \"instructions\":"
                        + " [{\"sourceActivityIds\": [\"%s\"], \"targetActivityIds\": [\"%s\"]}]}}")
                .formatted(id, definition("twoSteps"), definition("twoSteps"), variables, "Task_One", target);
        return admin.post("/engine-rest" + address, body).statusCode();
    }

    private void staysWhereItWas() {
        assertThat(task()).isEqualTo(task);
        assertThat(management.createBatchQuery().count()).isZero();
    }

    private String definition(String process) {
        return definitions
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String task() {
        return tasks.createTaskQuery().processInstanceId(id).singleResult().getId();
    }
}
