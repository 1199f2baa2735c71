package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Priority;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.testing.MailServer;
import io.huiyin.testing.Steps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.Map;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthIndicator;

/** What fails for technical reasons is kept, shown to a person, and goes on when it is repaired. */
class FaultsIT extends ComplaintJourneys {

    private static final String TABLE = "dmn/complaintPriority.dmn";

    @Autowired
    private Map<String, HealthIndicator> health;

    private final Deque<String> deployments = new ArrayDeque<>();

    @AfterEach
    void everythingWorksAgain() {
        MailServer.port();
        complaint.forget();
        deployments.forEach(id -> engine.getRepositoryService().deleteDeployment(id, true, true, true));
    }

    @Test
    void aComplaintThatMeetsABrokenTableIsKeptAndGoesOnWithTheRepairedOne() {
        var working = definition().getDeploymentId();
        deployBrokenTable();
        complaint.registered(Map.of()).jobs();
        failForGood();

        assertThat(complaint.complaint().status()).isEqualTo(Status.CLASSIFIED);
        assertThat(complaint.openTasks()).containsExactly("Task_RepairFault");
        assertThat(incidents()).isEqualTo(1);
        assertThat(status("faultsHealthIndicator")).isEqualTo("WARNING");

        deploy(working, Map.of());
        complaint.does("csc-supervisor", "Task_RepairFault", Map.of());

        assertThat(complaint.complaint().priority()).contains(Priority.ORDINARY);
        assertThat(complaint.openTasks()).containsExactly("Task_GiveFirstResponse");
        assertThat(incidents()).isZero();
        assertThat(status("faultsHealthIndicator")).isEqualTo("UP");
        assertThat(complaint.passed()).contains("EndEvent_StepRetried");
        complaint.does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse());
        assertThat(complaint.openTasks()).containsExactly("Task_InvestigateComplaint");
        assertThat(complaint
                        .waiting("BoundaryEvent_SolutionLimit")
                        .orElseThrow()
                        .getDuedate())
                .isEqualTo(Date.from(clock(ClockId.K08).dueAt()));
    }

    @Test
    void aRepairThatDoesNotHelpAsksForAnother() {
        deployBrokenTable();
        complaint.registered(Map.of()).jobs();
        failForGood();

        complaint.does("csc-supervisor", "Task_RepairFault", Map.of());

        assertThat(complaint.openTasks()).containsExactly("Task_RepairFault");
        assertThat(incidents()).isEqualTo(1);
    }

    @Test
    void theTaskOfAFaultEndsByItselfWhenTheStepIsRetriedInCockpit() {
        deployBrokenTable();
        complaint.registered(Map.of()).jobs();
        failForGood();

        var failed = complaint.waiting("Task_PrioritiseComplaint").orElseThrow();
        engine.getManagementService().setJobRetries(failed.getId(), 1);

        assertThat(complaint.openTasks()).isEmpty();
        assertThat(complaint.passed()).contains("EndEvent_FaultGone");
    }

    @Test
    void aNoticeWaitsForAMailServerThatComesBackAndIsSentOnce() {
        MailServer.down();
        complaint.registered(Map.of("contactPhone", "0571-88888888")).jobs();
        assertThat(complaint.openTasks()).containsExactly("Task_GiveFirstResponse");
        assertThat(noted(Event.NOTICE_SENT)).isEmpty();

        MailServer.port();
        complaint.after(hours(1)).after(hours(1));

        assertThat(noted(Event.NOTICE_SENT)).hasSize(1);
        assertThat(MailServer.received()).hasSize(1);
        assertThat(complaint.openTasks()).containsExactly("Task_GiveFirstResponse");
    }

    @Test
    void aMailServerThatStaysDownGivesAWarningAndAPersonTellsTheCustomer() {
        MailServer.down();
        complaint.registered(Map.of("contactPhone", "0571-88888888")).jobs();
        complaint.after(hours(1).dividedBy(2)).after(hours(1).dividedBy(2));

        assertThat(complaint.openTasks())
                .containsExactlyInAnyOrder("Task_AcknowledgeByPhone", "Task_GiveFirstResponse");
        assertThat(status("noticesHealthIndicator")).isEqualTo("FAILING");
        assertThat(noted(Event.NOTICE_FAILED)).hasSize(1);

        complaint.does("first-contact-agent", "Task_AcknowledgeByPhone", Steps.contact());
        assertThat(complaint.openTasks()).containsExactly("Task_GiveFirstResponse");
    }

    @Test
    void theIncidentOfAMailServerMovesWithTheComplaintToANewDiagram() {
        MailServer.down();
        complaint.registered(Map.of("contactPhone", "0571-88888888")).jobs();
        complaint.after(hours(1).dividedBy(2)).after(hours(1).dividedBy(2));
        var previous = definition();
        deploy(previous.getDeploymentId(), Map.of());
        var runtime = engine.getRuntimeService();
        var incident = runtime.createIncidentQuery().singleResult();

        var plan = runtime.createMigrationPlan(previous.getId(), definition().getId())
                .mapEqualActivities()
                .build();
        runtime.newMigration(plan)
                .processInstanceIds(incident.getProcessInstanceId())
                .execute();

        assertThat(runtime.createIncidentQuery().singleResult().getProcessDefinitionId())
                .isEqualTo(definition().getId());
        runtime.resolveIncident(incident.getId());
        assertThat(incidents()).isZero();
    }

    private ProcessDefinition definition() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("complaintHandling")
                .latestVersion()
                .singleResult();
    }

    /** All models as they are, but the table of priorities names one that nobody knows. */
    private void deployBrokenTable() {
        var present = definition().getDeploymentId();
        try (var table = engine.getRepositoryService().getResourceAsStream(present, TABLE)) {
            var text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            deploy(present, Map.of(TABLE, text.replace("\"ORDINARY\"", "\"SOMEDAY\"")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deploy(String like, Map<String, String> changed) {
        var repository = engine.getRepositoryService();
        var unchanged = repository.getDeploymentResourceNames(like).stream()
                .filter(name -> !changed.containsKey(name))
                .toList();
        var deployment = repository.createDeployment().name("test").addDeploymentResourcesByName(like, unchanged);
        changed.forEach(deployment::addString);
        deployments.push(deployment.deploy().getId());
    }

    private void failForGood() {
        for (int i = 0; i < 3; i++) {
            complaint.after(hours(1).dividedBy(10));
        }
    }

    private long incidents() {
        return engine.getRuntimeService().createIncidentQuery().count();
    }

    private String status(String indicator) {
        return health.get(indicator).health().getStatus().getCode();
    }
}
