package io.huiyin.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.platform.Browser;
import io.huiyin.platform.Running;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody takes a complaint past a step of its process, an administrator neither (R2.1.1-f, R5.2.2-3). */
@Running
class MoveGuardIT {

    private static final String TASK = "Task_InvestigateComplaint";
    private static final String CANCEL = "{\"type\": \"cancel\", \"activityId\": \"" + TASK + "\"}";
    private static final String AGAIN = "{\"type\": \"startBeforeActivity\", \"activityId\": \"" + TASK + "\"}";
    private static final String END =
            "{\"type\": \"startBeforeActivity\", \"activityId\": \"EndEvent_ComplaintHandled\"}";

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
                CANCEL + ", " + AGAIN + ", " + END
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
        var body = ("{\"processInstanceIds\": [\"%s\"], \"migrationPlan\": {\"sourceProcessDefinitionId\": \"%s\","
                        + " \"targetProcessDefinitionId\": \"%s\", \"instructions\":"
                        + " [{\"sourceActivityIds\": [\"%s\"], \"targetActivityIds\": [\"%s\"]}]}}")
                .formatted(id, definition("twoSteps"), definition("twoSteps"), "Task_One", target);
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
