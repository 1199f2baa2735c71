package io.huiyin.process.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.web.Client;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form that the rules do not take is a bad request, told with its field and its reason, and no error of the server. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:refusedForms;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500",
            "camunda.bpm.process-engine-name=refusedForms",
            "camunda.bpm.job-execution.enabled=false",
            "huiyin.demo-data=false",
            "huiyin.models=classpath:door-models/"
        })
@ExtendWith(OutputCaptureExtension.class)
class RefusedFormsIT {

    private static final String START = "/engine-rest/engine/refusedForms/process-definition/key/complaintHandling/";
    private static final String INCOMPLETE =
            "{\"variables\": {\"channel\": {\"value\": \"PHONE\"}, \"customerName\": {\"value\": \"Li\"},"
                    + " \"contactPhone\": {\"value\": \"13800000001\"}, \"description\": {\"value\": \"x\"}}}";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FormService forms;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    private Client agent;
    private String task;

    @BeforeEach
    void aComplaint() {
        agent = Client.at(port).as("customer-service-center");
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("complaintHandling")
                .latestVersion()
                .singleResult();
        var instance = forms.submitStartForm(
                        definition.getId(),
                        Map.of(
                                "channel",
                                "PHONE",
                                "customerName",
                                "Li",
                                "contactPhone",
                                "138000",
                                "title",
                                "x",
                                "description",
                                "x"))
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "start"})
    void aStartFormIsRefusedWithItsField(String way, CapturedOutput log) {
        var answer = agent.post(START + way, INCOMPLETE);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).endsWith(": title is required.");
        assertThat(log).doesNotContain("ERROR", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void aTaskIsRefusedWithTheReason(String way, CapturedOutput log) {
        var answer = agent.post("/engine-rest/engine/refusedForms/task/" + task + "/" + way, "{}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("Claim the task before");
        assertThat(log).doesNotContain("ERROR", "\tat ");
    }

    @Test
    void theReasonIsInTheLanguageOfWhoAsks() {
        var answer = agent.with("Accept-Language", "zh-CN").post(START + "submit-form", INCOMPLETE);

        assertThat(answer.json().get("message").asText()).endsWith("title为必填项。");
    }

    @AfterEach
    void completeTheTask() {
        tasks.complete(task);
    }
}
