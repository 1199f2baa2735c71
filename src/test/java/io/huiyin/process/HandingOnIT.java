package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.platform.Browser;
import io.huiyin.platform.WebSession;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A supervisor hands tasks on within those whom they are for; that is no way to do the steps of others (R5.2.2-3, S-42). */
class HandingOnIT extends ComplaintJourneys {

    private static final String SUPERVISOR = "csc-supervisor";
    private static final String REST = "/engine-rest";
    private static final String TASKLIST = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Test
    void noSupervisorTakesTheApprovalThatIsForManagement() {
        Stages.investigated(complaint, Map.of())
                .does(
                        "technical-dept",
                        "Task_ProposeSolution",
                        Steps.with(Steps.solution(), Map.of("compensationYuan", 5_000)));
        assertThat(complaint.candidateGroups("Task_ApproveSolution")).containsExactly("management");

        assertOnlyFor("management", "Task_ApproveSolution");

        complaint.does("management", "Task_ApproveSolution", Map.of("approval", "APPROVE"));
        assertThat(complaint.openTasks()).containsExactly("Task_ConfirmCompletion");
    }

    @Test
    void norTheConfirmationThatIsForTheCustomerServiceDepartment() {
        Stages.solved(complaint, Map.of());

        assertOnlyFor("customer-service-dept", "Task_ConfirmCompletion");
    }

    @Test
    void norWhatIsToBecomeOfARefusedSignature() {
        Stages.fedBack(complaint, Map.of());
        var refused = Map.<String, Object>of("signature", "REFUSE", "refusalReason", "Not what I said");
        complaint.tasks("Task_SignRecord").forEach(task -> complaint.complete(Journey.signer(task), task, refused));
        complaint.jobs();

        assertOnlyFor("management", "Task_SettleRefusal");
    }

    @Test
    void whatTheHandlerHasGoesToAColleagueOfHisOrToWhomItIsOffered() {
        colleague();
        Stages.responded(complaint, Map.of())
                .does(
                        "technical-dept",
                        "Task_InvestigateComplaint",
                        Steps.jointInvestigation(Map.of("complexTechnical", true)));
        var task = "Task_CoordinateJointHandling";
        assertThat(complaint.task(task).getAssignee()).isEqualTo("technical-dept");
        assertThat(complaint.candidateGroups(task)).doesNotContain("technical-dept");

        assertRefused(task, "legal-dept");
        assertHandedTo("lin", task);
        assertHandedTo("customer-service-center", task);
        assertHandedTo(SUPERVISOR, task);
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidate", "assignee", "owner", "observer"})
    void noSupervisorOffersATaskToOthersThanItsStepSays(String link) {
        Stages.solved(complaint, Map.of());
        var links = "/task/" + complaint.task("Task_ConfirmCompletion").getId() + "/identity-links";

        for (var door : List.of(REST, TASKLIST)) {
            var person = post(door + links, "{\"userId\": \"csc-supervisor\", \"type\": \"" + link + "\"}");
            assertThat(person.statusCode()).as(person.body()).isEqualTo(403);
            post(door + links, "{\"groupId\": \"csc-supervisor\", \"type\": \"" + link + "\"}");
            post(door + links + "/delete", "{\"groupId\": \"customer-service-dept\", \"type\": \"" + link + "\"}");
        }

        var task = complaint.task("Task_ConfirmCompletion");
        assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                .singleElement()
                .satisfies(offer -> assertThat(offer.getGroupId()).isEqualTo("customer-service-dept"));
    }

    private void assertOnlyFor(String user, String task) {
        assertRefused(task, SUPERVISOR);
        assertRefused(task, "first-contact-agent");
        assertRefused(task, "nobody-of-this-name");
        assertHandedTo(user, task);
        assertRefused(task, SUPERVISOR);
    }

    private void assertRefused(String task, String user) {
        var before = complaint.task(task).getAssignee();
        for (var door : List.of(REST, TASKLIST)) {
            var answer = assign(door, task, user);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(Browser.json(answer).path("message").asText())
                    .startsWith("assignee: this step is not for " + user);
        }
        assertThat(complaint.task(task).getAssignee()).isEqualTo(before);
    }

    private void assertHandedTo(String user, String task) {
        var answer = assign(REST, task, user);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(complaint.task(task).getAssignee()).isEqualTo(user);
    }

    private HttpResponse<String> assign(String door, String task, String user) {
        return post(door + "/task/" + complaint.task(task).getId() + "/assignee", "{\"userId\": \"" + user + "\"}");
    }

    private HttpResponse<String> post(String path, String json) {
        return path.startsWith(REST)
                ? Browser.at(port).as(SUPERVISOR).post(path, json)
                : WebSession.at(port, "tasklist").as(SUPERVISOR, "demo").send("POST", path, json);
    }

    private void colleague() {
        var users = engine.getIdentityService();
        if (users.createUserQuery().userId("lin").count() == 0) {
            users.saveUser(users.newUser("lin"));
        }
        if (users.createUserQuery()
                        .userId("lin")
                        .memberOfGroup("technical-dept")
                        .count()
                == 0) {
            users.createMembership("lin", "technical-dept");
        }
    }
}
