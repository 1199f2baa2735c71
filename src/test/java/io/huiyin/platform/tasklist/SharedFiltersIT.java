package io.huiyin.platform.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.platform.Browser;
import io.huiyin.platform.Running;
import io.huiyin.platform.start.StartStep;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

@Running
class SharedFiltersIT {

    @LocalServerPort
    private int port;

    @Autowired
    private FilterService filters;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    @Qualifier("sharedFilters")
    private StartStep sharedFilters;

    @Test
    void everyWorkerFindsTheSameLists() {
        var names = Browser.json(Browser.at(port).as("legal-dept").get("/engine-rest/filter"))
                .findValuesAsText("name");

        assertThat(names).contains("My tasks", "My group's tasks", "Due today", "Overdue", "All open complaints");
    }

    @Test
    void whatIsOfferedToAPersonByNameIsInTheListOfWhatHeCanTake() {
        var instance = started("{}");
        try {
            var task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult();
            engine.getTaskService().addCandidateUser(task.getId(), "legal-dept");

            assertThat(listed("My group's tasks", "legal-dept").findValuesAsText("id"))
                    .contains(task.getId());
        } finally {
            Browser.at(port).as("admin").delete("/engine-rest/process-instance/" + instance);
        }
    }

    @Test
    void aRestartMakesNoSecondCopy() {
        var before = filters.createTaskFilterQuery().count();

        sharedFilters.run();

        assertThat(filters.createTaskFilterQuery().count()).isEqualTo(before);
    }

    @Test
    void theListShowsTheColumnsToWhoMaySeeTheTaskButNothingElseOfTheProcess() {
        var start =
                "{\"variables\": {\"complaintNumber\": {\"value\": \"TS1\"}, \"customer\": {\"value\": \"W*\"}, \"handler\": {\"value\": \"x\"}}}";
        var instance = started(start);
        try {
            assertThat(tasksOf(instance, "technical-dept")).singleElement().satisfies(task -> assertThat(
                            task.findValuesAsText("value"))
                    .containsExactlyInAnyOrder("TS1", "W*"));
            assertThat(tasksOf(instance, "legal-dept")).isEmpty();
        } finally {
            Browser.at(port).as("admin").delete("/engine-rest/process-instance/" + instance);
        }
    }

    @Test
    void theColumnsOfAComplaintAreNotForWhoDoesNotSeeItsTask() {
        var instance = started("{\"variables\": {\"customer\": {\"value\": \"W*\"}}}");
        try {
            var task = Browser.json(Browser.at(port).as("admin").get("/engine-rest/task?processInstanceId=" + instance))
                    .path(0)
                    .path("id")
                    .asText();
            var bare = "/engine-rest/variable-instance?variableName=customer&variableScopeIdIn=" + instance;
            for (var query : List.of(bare, bare + "," + task, bare.replace("variableName=", "variableNameIn="))) {
                assertThat(seen("legal-dept", query)).isEmpty();
            }
        } finally {
            Browser.at(port).as("admin").delete("/engine-rest/process-instance/" + instance);
        }
    }

    private List<String> seen(String user, String query) {
        return Browser.json(Browser.at(port).as(user).get(query)).findValuesAsText("value");
    }

    private String started(String variables) {
        return Browser.json(Browser.at(port)
                        .as("first-contact-agent")
                        .post("/engine-rest/process-definition/key/complaintHandling/start", variables))
                .path("id")
                .asText();
    }

    private List<JsonNode> tasksOf(String instance, String user) {
        var tasks = listed("All open complaints", user).path("_embedded").path("task");
        return StreamSupport.stream(tasks.spliterator(), false)
                .filter(task -> instance.equals(task.path("processInstanceId").asText()))
                .toList();
    }

    private JsonNode listed(String list, String user) {
        var filter =
                filters.createTaskFilterQuery().filterName(list).singleResult().getId();
        var request = Browser.at(port)
                .as(user)
                .request("/engine-rest/filter/" + filter + "/list")
                .header("Accept", "application/hal+json");
        return Browser.json(Browser.at(port).send(request));
    }
}
