package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Category;
import io.huiyin.complaint.Priority;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.testing.MailServer;
import io.huiyin.testing.Major;
import io.huiyin.testing.Steps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthIndicator;

/** What fails for technical reasons is kept, shown to a person, and goes on when it is repaired. */
class FaultsIT extends ComplaintJourneys {

    private static final Duration A_WHILE = Duration.ofMinutes(6);

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
        breakPriorities();
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
    void theReceiptLeavesWhenTheTimeToClassifyIsOverThoughTheTableOfPrioritiesIsBroken() {
        var working = definition().getDeploymentId();
        breakPriorities();
        complaint.registered(Map.of()).jobs();
        complaint.after(A_WHILE).after(A_WHILE);
        assertThat(complaint.openTasks()).containsExactly("Task_RepairFault");
        assertThat(clock(ClockId.K03).isRunning()).isTrue();

        complaint.after(A_WHILE);

        assertThat(complaint.passed()).contains("Event_ReceiptDue");
        assertThat(clock(ClockId.K03).stoppedAt()).isBefore(clock(ClockId.K03).dueAt());
        assertThat(written("RECEIPT")).contains("类别：技术类", "优先级：正在核定");

        deploy(working, Map.of());
        complaint
                .does("csc-supervisor", "Task_RepairFault", Map.of())
                .does(
                        "technical-dept",
                        "Task_GiveFirstResponse",
                        Steps.with(Steps.firstResponse(), Map.of("responseChannel", "EMAIL")));
        assertThat(written("FIRST_RESPONSE")).contains("现已核定的优先级：").doesNotContain("现已核定的类别：");
        assertThat(complaint.openTasks()).containsExactly("Task_InvestigateComplaint");
        assertThat(noted(Event.NOTICE_SENT)).hasSize(2);
    }

    @Test
    void theReceiptThatStillWaitsWhenTheTableIsRepairedIsSentOnce() {
        var working = definition().getDeploymentId();
        breakPriorities();
        complaint.registered(Map.of()).jobs();
        complaint.after(A_WHILE).after(A_WHILE);

        deploy(working, Map.of());
        complaint.does("csc-supervisor", "Task_RepairFault", Map.of()).after(A_WHILE);

        assertThat(written("RECEIPT")).contains("类别：技术类");
        assertThat(noted(Event.NOTICE_SENT)).hasSize(1);
        assertThat(complaint.openTasks()).containsExactly("Task_GiveFirstResponse");
    }

    @Test
    void aComplaintThatCannotBeScreenedIsClassifiedAndGetsItsReceipt() {
        var working = definition().getDeploymentId();
        breakScreening();
        complaint.registered(regulator()).jobs();
        failForGood();

        assertThat(complaint.openTasks()).containsExactly("Task_RepairFault");
        assertThat(complaint.complaint().category()).contains(Category.TECHNICAL);
        assertThat(clock(ClockId.K02).stoppedAt()).isEqualTo(MONDAY);
        assertThat(clock(ClockId.K03).isRunning()).isFalse();
        assertThat(written("RECEIPT")).contains("类别：技术类", "优先级：正在核定");

        deploy(working, Map.of());
        complaint.does("csc-supervisor", "Task_RepairFault", Map.of());

        assertThat(complaint.openTasks()).containsExactly("Task_AssessMajorComplaint");
        assertThat(clock(ClockId.K04).startedAt()).isEqualTo(MONDAY);
        complaint
                .does("customer-service-dept", "Task_AssessMajorComplaint", Major.refuted())
                .does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse());
        assertThat(complaint.openTasks()).containsExactly("Task_InvestigateComplaint");
    }

    @Test
    void anUnclearComplaintThatCannotBeScreenedGetsTheDefaultCategoryInTime() {
        var working = definition().getDeploymentId();
        breakScreening();
        var unclear = new HashMap<String, Object>();
        unclear.put("subtopic", null);
        complaint.registered(unclear).jobs();
        assertThat(complaint.openTasks()).containsExactly("Task_ClassifyComplaint");
        assertThat(clock(ClockId.K03).stoppedAt()).isEqualTo(MONDAY);
        failForGood();

        assertThat(complaint.complaint().category()).contains(Category.OTHER);
        assertThat(clock(ClockId.K02).isMissed()).isTrue();
        assertThat(complaint.escalations(ClockId.K02)).isEqualTo(1);

        deploy(working, Map.of());
        complaint.does("csc-supervisor", "Task_RepairFault", Map.of());

        assertThat(complaint.complaint().priority()).contains(Priority.GENERAL);
        assertThat(complaint.openTasks()).contains("Task_DispatchComplaint");
    }

    @Test
    void aRepairThatDoesNotHelpAsksForAnother() {
        breakPriorities();
        complaint.registered(Map.of()).jobs();
        failForGood();

        complaint.does("csc-supervisor", "Task_RepairFault", Map.of());

        assertThat(complaint.openTasks()).containsExactly("Task_RepairFault");
        assertThat(incidents()).isEqualTo(1);
    }

    @Test
    void theTaskOfAFaultEndsByItselfWhenTheStepIsRetriedInCockpit() {
        breakPriorities();
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

    /** The table of priorities names one that nobody knows. */
    private void breakPriorities() {
        deployBroken("dmn/complaintPriority.dmn", "\"ORDINARY\"", "\"SOMEDAY\"");
    }

    /** The table that screens asks for something that cannot be read. */
    private void breakScreening() {
        deployBroken("dmn/majorScreening.dmn", "<text>majorSigns</text>", "<text>majorSigns +</text>");
    }

    /** All models as they are, but one table says something else. */
    private void deployBroken(String table, String right, String wrong) {
        var present = definition().getDeploymentId();
        try (var model = engine.getRepositoryService().getResourceAsStream(present, table)) {
            var text = new String(model.readAllBytes(), StandardCharsets.UTF_8);
            deploy(present, Map.of(table, text.replace(right, wrong)));
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
            complaint.after(A_WHILE);
        }
    }

    private String written(String purpose) {
        return notices.queryForObject(
                "select body from notice where complaint = ? and purpose = ?",
                String.class,
                complaint.number().value(),
                purpose);
    }

    private long incidents() {
        return engine.getRuntimeService().createIncidentQuery().count();
    }

    private String status(String indicator) {
        return health.get(indicator).health().getStatus().getCode();
    }
}
