package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Channel;
import io.huiyin.intake.HandlingProcess;
import io.huiyin.testing.Journey;
import io.huiyin.testing.MailServer;
import io.huiyin.testing.Steps;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mail server that stays down stops no complaint, but is an incident of each that met it and one task for a supervisor. */
class TransportFaultsIT extends ComplaintJourneys {

    private static final Map<String, Object> MAIL_ONLY = Map.of("contactPhone", "0571-88888888");

    @Autowired
    private HandlingProcess process;

    private Journey another;

    @BeforeEach
    void theMailServerIsDown() {
        MailServer.down();
        another = new Journey(engine, complaints);
    }

    @AfterEach
    void theMailServerIsBack() {
        MailServer.port();
        another.forget();
    }

    @Test
    void theComplaintGoesOnAndTheIncidentWaitsForTheRepair() {
        complaint.registered(MAIL_ONLY).jobs();
        assertThat(incidents()).isEmpty();
        useUpTheTries(complaint);

        assertThat(complaint.openTasks())
                .containsExactlyInAnyOrder("Task_AcknowledgeByPhone", "Task_GiveFirstResponse");
        complaint.does("first-contact-agent", "Task_AcknowledgeByPhone", Steps.contact());
        assertThat(incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.getConfiguration()).isEqualTo("EMAIL");
            assertThat(incident.getActivityId()).isEqualTo("Task_SendReceipt");
            assertThat(incident.getExecutionId()).isEqualTo(incident.getProcessInstanceId());
            assertThat(incident.getIncidentMessage())
                    .startsWith("E-mail is out of order")
                    .doesNotContain("wang", "127.0.0.1");
        });
        assertThat(offered("csc-supervisor")).hasSize(1);
        assertThat(offered("ops-admin")).hasSize(1);

        MailServer.port();
        repair();

        assertThat(incidents()).isEmpty();
        assertThat(repairs()).isEmpty();
        assertThat(MailServer.received()).isEmpty();
        assertThat(noted(Event.NOTICE_SENT)).isEmpty();
    }

    @Test
    void moreNoticesOfTheComplaintOpenNoSecondIncident() {
        complaint.registered(MAIL_ONLY).jobs();
        useUpTheTries(complaint);
        complaint
                .does("first-contact-agent", "Task_AcknowledgeByPhone", Steps.contact())
                .does(
                        "technical-dept",
                        "Task_GiveFirstResponse",
                        Steps.with(Steps.firstResponse(), Map.of("responseChannel", "EMAIL")));
        useUpTheTries(complaint);

        assertThat(noted(Event.NOTICE_FAILED)).hasSize(2);
        assertThat(incidents()).hasSize(1);
        assertThat(repairs()).hasSize(1);
    }

    @Test
    void aFirstResponseThatWasNotSentIsSentWhenItIsGivenAgain() {
        var byMail = Steps.with(Steps.firstResponse(), Map.of("responseChannel", "EMAIL"));
        complaint.registered(MAIL_ONLY).jobs().does("technical-dept", "Task_GiveFirstResponse", byMail);
        useUpTheTries(complaint);
        MailServer.port();

        complaint.does("technical-dept", "Task_GiveFirstResponse", byMail);

        assertThat(complaint.openTasks()).doesNotContain("Task_GiveFirstResponse");
        assertThat(MailServer.received()).hasSize(1);
    }

    @Test
    void aReceiptThatCannotBeSentAsksNobodyToCallACustomerWhoHasHisFirstResponse() {
        complaint.registered(MAIL_ONLY).jobs().does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse());
        useUpTheTries(complaint);

        assertThat(complaint.openTasks()).containsExactly("Task_InvestigateComplaint");
        assertThat(complaint.passed()).contains("BoundaryEvent_CustomerAnswered");
    }

    @Test
    void oneRepairSettlesTheIncidentsOfAllComplaints() {
        complaint.registered(MAIL_ONLY).jobs();
        another.registered(MAIL_ONLY).jobs();
        useUpTheTries(another);

        assertThat(incidents()).hasSize(2);
        assertThat(repairs()).hasSize(1);
        repair();

        assertThat(incidents()).isEmpty();
    }

    @Test
    void complaintsThatMeetItAtTheSameMomentAskForOneRepair() {
        complaint.registered(MAIL_ONLY).jobs();
        another.registered(MAIL_ONLY).jobs();
        complaint.after(hours(1).dividedBy(2));
        another.jobs();
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(hours(1))));
        CompletableFuture.allOf(CompletableFuture.runAsync(complaint::jobs), CompletableFuture.runAsync(another::jobs))
                .join();

        assertThat(incidents()).hasSize(2);
        assertThat(repairs()).hasSize(1);
    }

    @Test
    void aRepairThatDoesNotHelpAsksForAnotherWithTheNextNotice() {
        complaint.registered(MAIL_ONLY).jobs();
        useUpTheTries(complaint);
        repair();
        another.registered(MAIL_ONLY).jobs();
        useUpTheTries(another);

        assertThat(incidents()).hasSize(1);
        assertThat(repairs()).hasSize(1);
    }

    @Test
    void aComplaintThatEndsTakesItsIncidentAlongAndTheLastOneTheTask() {
        complaint.registered(MAIL_ONLY).jobs();
        another.registered(MAIL_ONLY).jobs();
        useUpTheTries(another);
        withdraw(complaint);

        assertThat(complaint.isOver()).isTrue();
        assertThat(incidents()).hasSize(1);
        assertThat(repairs()).hasSize(1);
        withdraw(another);

        assertThat(incidents()).isEmpty();
        assertThat(repairs()).isEmpty();
    }

    @Test
    void anIncidentThatIsResolvedInCockpitTakesItsTaskBack() {
        complaint.registered(MAIL_ONLY).jobs();
        useUpTheTries(complaint);

        engine.getRuntimeService().resolveIncident(incidents().get(0).getId());

        assertThat(incidents()).isEmpty();
        assertThat(repairs()).isEmpty();
    }

    /** Time goes by for the first complaint too. */
    private void useUpTheTries(Journey last) {
        for (int i = 0; i < 2; i++) {
            complaint.after(hours(1).dividedBy(2));
            last.jobs();
        }
    }

    private void withdraw(Journey journey) {
        journey.does("first-contact-agent", "Task_AcknowledgeByPhone", Steps.contact());
        process.withdraw(journey.number(), "It works again", "customer", Channel.PHONE);
        journey.does("customer-service-center", "Task_ConfirmWithdrawal", Steps.withdrawal(true))
                .after(hours(1))
                .after(hours(1))
                .does("customer-service-center", "Task_TellEndingByPhone", Steps.contact())
                .sign("Task_SignEnding");
    }

    private void repair() {
        complaint.complete("csc-supervisor", repairs().get(0), Map.of());
        var jobs = engine.getManagementService();
        jobs.executeJob(jobs.createJobQuery()
                .processDefinitionKey("technicalFault")
                .singleResult()
                .getId());
    }

    private List<Task> repairs() {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("Task_RepairFault")
                .processVariableValueEquals("faultyTransport", "EMAIL")
                .list();
    }

    private List<Task> offered(String group) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("Task_RepairFault")
                .taskCandidateGroup(group)
                .list();
    }

    private List<Incident> incidents() {
        return engine.getRuntimeService()
                .createIncidentQuery()
                .incidentType("noticeTransport")
                .list();
    }
}
