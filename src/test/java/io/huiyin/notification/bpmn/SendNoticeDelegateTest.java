package io.huiyin.notification.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.deadline.InMemoryClockLedgers;
import io.huiyin.deadline.PrcCalendar;
import io.huiyin.notification.Letters;
import io.huiyin.notification.Notice;
import io.huiyin.notification.NoticeChannel;
import io.huiyin.notification.NoticeDesk;
import io.huiyin.notification.Notices;
import io.huiyin.notification.RecordingTransport;
import io.huiyin.notification.TransportFailure.Kind;
import io.huiyin.notification.persistence.NoticeTables;
import io.huiyin.testing.MemoryCaseLog;
import io.huiyin.testing.MemoryComplaints;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class SendNoticeDelegateTest {

    private static final DataSource DATABASE = NoticeTables.inMemory();
    private static final JdbcTransactionManager TRANSACTIONS = new JdbcTransactionManager(DATABASE);
    private static final Map<Object, Object> BEANS = new HashMap<>();
    private static ProcessEngine engine;

    private final MemoryComplaints complaints = new MemoryComplaints();
    private final MemoryCaseLog log = new MemoryCaseLog();
    private final RecordingTransport mail = new RecordingTransport(NoticeChannel.EMAIL);
    private final RecordingTransport sms = new RecordingTransport(NoticeChannel.SMS);
    private final Notices notices = NoticeTables.notices(DATABASE, TRANSACTIONS);
    private boolean commitFails;

    @BeforeAll
    static void startEngine() {
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("notices");
        configuration.setDataSource(DATABASE);
        configuration.setTransactionManager(TRANSACTIONS);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("none");
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setBeans(BEANS);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("test.bpmn", process())
                .deploy();
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @BeforeEach
    void wire() {
        var ledgers = new InMemoryClockLedgers(PrcCalendar.deadlines());
        var sendNotice = NoticeDesk.sendNotice(complaints, log, ledgers, notices, List.of(mail, sms));
        ExecutionListener afterSending = execution -> {
            if (commitFails) {
                throw new IllegalStateException("The database is gone");
            }
        };
        BEANS.putAll(Map.of(
                "sendNoticeDelegate",
                new SendNoticeDelegate(sendNotice, new TransportIncidents(Locale.ENGLISH)),
                "afterSending",
                afterSending));
        complaints.save(Letters.complaint(Letters.customer(Locale.ENGLISH), "Broadband"));
    }

    @AfterEach
    void clear() {
        var runtime = engine.getRuntimeService();
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test is over"));
        JdbcClient.create(DATABASE).sql("delete from notice").update();
    }

    @Test
    void theStepSendsWhatItsInputsName() {
        start("RESULT", "SMS", false);

        runJob();

        assertThat(where()).isEqualTo("Task_Sent");
        assertThat(sms.taken()).singleElement().satisfies(notice -> {
            assertThat(notice.messageId()).contains(".result.r1.2.sms@");
            assertThat(notice.text()).contains(Letters.NUMBER.value());
        });
    }

    @Test
    void whenTheNodeDiesBetweenSendingAndCommittingTheNextTryDoesNotSendAgain() {
        start("RECEIPT", "", false);
        commitFails = true;
        assertThatThrownBy(this::runJob).hasMessageContaining("The database is gone");
        assertThat(mail.taken()).hasSize(1);

        commitFails = false;
        runJob();

        assertThat(where()).isEqualTo("Task_Sent");
        assertThat(mail.taken()).hasSize(1);
        assertThat(sms.taken()).isEmpty();
        assertThat(log.of(Letters.NUMBER)).extracting(CaseEntry::event).containsExactly(CaseEntry.Event.NOTICE_SENT);
    }

    @Test
    void aPassingFaultIsRepeatedByTheEngineAndKeepsTheMessageId() {
        mail.failing(Kind.NOT_SENT);
        start("RECEIPT", "", false);
        assertThatThrownBy(this::runJob).hasMessageContaining("was not taken by EMAIL");
        assertThat(retries()).isEqualTo(2);

        runJob();

        assertThat(where()).isEqualTo("Task_Sent");
        assertThat(notices.of(Letters.NUMBER)).extracting(Notice::attempts).containsExactly(1);
    }

    @Test
    void theThirdFaultLeadsToTheNextChannelBeforeTheEngineGivesUp() {
        mail.failing(Kind.NOT_SENT).failing(Kind.NOT_SENT).failing(Kind.NOT_SENT);
        start("RECEIPT", "", false);
        assertThatThrownBy(this::runJob).hasMessageContaining("was not taken");
        assertThatThrownBy(this::runJob).hasMessageContaining("was not taken");
        assertThat(retries()).isEqualTo(1);

        runJob();

        assertThat(where()).isEqualTo("Task_Sent");
        assertThat(sms.taken()).hasSize(1);
    }

    @Test
    void aPersonGetsWhatNoChannelTakes() {
        mail.failing(Kind.REFUSED);
        sms.failing(Kind.REFUSED);
        start("RECEIPT", "", false);

        runJob();

        assertThat(where()).isEqualTo("Task_CallCustomer");
        assertThat(log.of(Letters.NUMBER))
                .extracting(CaseEntry::event)
                .containsExactly(CaseEntry.Event.NOTICE_FAILED, CaseEntry.Event.NOTICE_FAILED);
    }

    @Test
    void channelsOutOfOrderAreIncidentsOfTheWholeProcessThatTellNothingOfTheCustomer() {
        mail.failing(Kind.OUT_OF_ORDER).failing(Kind.OUT_OF_ORDER).failing(Kind.OUT_OF_ORDER);
        sms.failing(Kind.OUT_OF_ORDER);
        start("RECEIPT", "", false);
        assertThatThrownBy(this::runJob).hasMessageContaining("was not taken");
        assertThatThrownBy(this::runJob).hasMessageContaining("was not taken");
        runJob();

        assertThat(where()).isEqualTo("Task_CallCustomer");
        assertThat(engine.getRuntimeService().createIncidentQuery().list())
                .allMatch(incident -> incident.getExecutionId().equals(incident.getProcessInstanceId()))
                .allMatch(incident -> incident.getIncidentMessage().contains("is out of order"))
                .noneMatch(incident -> incident.getIncidentMessage().contains(Letters.EMAIL))
                .extracting(Incident::getIncidentType, Incident::getConfiguration)
                .containsExactlyInAnyOrder(tuple("noticeTransport", "EMAIL"), tuple("noticeTransport", "SMS"));
    }

    @Test
    void nobodyIsTroubledAboutAnOptionalNotice() {
        mail.failing(Kind.REFUSED);
        sms.failing(Kind.REFUSED);
        start("SURVEY_REMINDER", "", true);

        runJob();

        assertThat(where()).isEqualTo("Task_Sent");
    }

    private void start(String purpose, String wish, boolean optional) {
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "test",
                        Letters.NUMBER.value(),
                        Map.of("purpose", purpose, "wish", wish, "occurrence", 2, "optional", optional));
    }

    private void runJob() {
        var jobs = engine.getManagementService();
        jobs.executeJob(jobs.createJobQuery().singleResult().getId());
    }

    private int retries() {
        return engine.getManagementService().createJobQuery().singleResult().getRetries();
    }

    private String where() {
        return engine.getTaskService().createTaskQuery().singleResult().getTaskDefinitionKey();
    }

    private static BpmnModelInstance process() {
        return Bpmn.createExecutableProcess("test")
                .startEvent()
                .serviceTask("Task_Send")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${sendNoticeDelegate}")
                .camundaFailedJobRetryTimeCycle("R3/PT5M")
                .camundaInputParameter("noticePurpose", "${purpose}")
                .camundaInputParameter("noticeChannel", "${wish}")
                .camundaInputParameter("noticeOccurrence", "${occurrence}")
                .camundaInputParameter("noticeOptional", "${optional}")
                .camundaExecutionListenerDelegateExpression("end", "${afterSending}")
                .userTask("Task_Sent")
                .endEvent()
                .moveToActivity("Task_Send")
                .boundaryEvent("BoundaryEvent_Undeliverable")
                .error("noticeUndeliverable")
                .userTask("Task_CallCustomer")
                .endEvent()
                .done();
    }
}
