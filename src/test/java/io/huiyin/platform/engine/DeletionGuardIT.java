package io.huiyin.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.platform.Browser;
import io.huiyin.platform.Running;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing that runs and nothing that is known is deleted by hand, by an administrator neither (R2.1.1-f, R5.3.2). */
@Running
class DeletionGuardIT {

    private static final String ALL_NOW =
            "{\"absoluteRemovalTime\": \"2020-01-01T00:00:00.000+0000\", \"historicProcessInstanceIds\": [\"%s\"]}";

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService definitions;

    private Browser admin;

    @BeforeEach
    void anAdministratorIsThere() {
        admin = Browser.at(port).as("admin");
    }

    @Test
    void aRunningProcessStays() {
        var id = started();

        assertThat(admin.delete("/engine-rest/process-instance/" + id).statusCode())
                .isEqualTo(403);
        assertThat(admin.post("/engine-rest/process-instance/delete", "{\"processInstanceIds\": [\"" + id + "\"]}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(processes.createProcessInstanceQuery().processInstanceId(id).count())
                .isOne();
    }

    @Test
    void tasksAndJobsOfARunningProcessStay() {
        var id = started();

        assertThat(admin.delete("/engine-rest/task/" + task(id).getId()).statusCode())
                .isEqualTo(403);
        assertThat(admin.delete("/engine-rest/job/nothing").statusCode()).isEqualTo(403);
        assertThat(task(id)).isNotNull();
    }

    @Test
    void whatIsKnownOfAnEndedProcessStays() {
        var id = started();
        processes.deleteProcessInstance(id, "ended");
        var address = "/engine-rest/history/process-instance/";

        assertThat(admin.delete(address + id).statusCode()).isEqualTo(403);
        assertThat(admin.delete(address + id + "/variable-instances").statusCode())
                .isEqualTo(403);
        assertThat(admin.post(address + "delete", "{\"historicProcessInstanceIds\": [\"" + id + "\"]}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.post(address + "set-removal-time", ALL_NOW.formatted(id))
                        .statusCode())
                .isEqualTo(403);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .satisfies(kept -> assertThat(kept.getBusinessKey()).isEqualTo("kept"));
    }

    @Test
    void aDeploymentDoesNotTakeItsProcessesAlong() {
        started();
        var deployment = definitions.createDeploymentQuery().list().get(0).getId();

        var answer = admin.delete("/engine-rest/deployment/" + deployment + "?cascade=true");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Nothing is deleted by hand");
        assertThat(definitions.createDeploymentQuery().deploymentId(deployment).count())
                .isOne();
    }

    private Task task(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private String started() {
        return processes.startProcessInstanceByKey("complaintHandling", "kept").getId();
    }
}
