package io.huiyin.platform.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.archive.ArchiveRoom;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.platform.fault.bpmn.RetryBean;
import io.huiyin.testing.MemoryCaseLog;
import io.huiyin.testing.MemoryComplaints;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProcessTest {

    private static final ComplaintNumber NUMBER = ComplaintNumber.of(LocalDate.of(2025, 9, 26), 1);

    private static final String CUSTOMER = "王小明";

    private final MemoryCaseLog caseLog = new MemoryCaseLog();
    private final MemoryComplaints complaints = new MemoryComplaints();
    private boolean broken = true;
    private ProcessEngine engine;

    @BeforeEach
    void startComplaintWithABrokenStep() {
        complaints.add(ArchiveRoom.example(NUMBER, "No line", "No line since Monday"));
        engine = engine();
        var model = Bpmn.createExecutableProcess("complaint")
                .startEvent()
                .serviceTask("Task_SendNotice")
                .name("Send notice")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${fragile}")
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("complaint.bpmn", model)
                .addClasspathResource("processes/technicalFault.bpmn")
                .addClasspathResource("forms/repairFault.form")
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("complaint", NUMBER.value());
        failForGood(jobOf("complaint"));
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void aStepThatFailedForGoodBecomesOneTaskForAPerson() {
        assertThat(task().getTaskDefinitionKey()).isEqualTo("Task_RepairFault");
        assertThat(engine.getTaskService().getVariables(task().getId()))
                .containsEntry("complaintNumber", NUMBER.value())
                .containsEntry("failedStep", "Send notice")
                .containsEntry("errorClass", "IllegalStateException");
        assertThat(tasksFor("csc-supervisor")).isEqualTo(1);
        assertThat(tasksFor("ops-admin")).isEqualTo(1);
    }

    @Test
    void theCourseOfTheComplaintTellsOfTheFaultWithoutTheErrorsWords() {
        assertThat(caseLog.of(NUMBER)).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(CaseEntry.Event.FAULT);
            assertThat(entry.step()).isEqualTo("Task_SendNotice");
            assertThat(entry.detail()).isEqualTo(Map.of("errorClass", "IllegalStateException"));
        });
    }

    @Test
    void whatTheEngineKeepsOfAFailureNamesNoCustomer() {
        var job = jobOf("complaint");
        var log = engine.getHistoryService()
                .createHistoricJobLogQuery()
                .failureLog()
                .singleResult();

        assertThat(List.of(
                        job.getExceptionMessage(),
                        engine.getManagementService().getJobExceptionStacktrace(job.getId()),
                        engine.getRuntimeService()
                                .createIncidentQuery()
                                .singleResult()
                                .getIncidentMessage(),
                        log.getJobExceptionMessage(),
                        engine.getHistoryService().getHistoricJobLogExceptionStacktrace(log.getId())))
                .allSatisfy(text -> assertThat(text)
                        .contains("***, ***, is not reachable")
                        .doesNotContain(CUSTOMER, "13800000000"));
    }

    @Test
    void theComplaintGoesOnWhenTheFaultIsRepaired() {
        broken = false;
        engine.getTaskService().complete(task().getId());
        run(jobOf("technicalFault"));
        run(jobOf("complaint"));

        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(ends()).contains("EndEvent_StepRetried");
    }

    @Test
    void aRepairThatDoesNotHelpAsksForAnother() {
        engine.getTaskService().complete(task().getId());
        run(jobOf("technicalFault"));
        failForGood(jobOf("complaint"));

        assertThat(task().getTaskDefinitionKey()).isEqualTo("Task_RepairFault");
    }

    @Test
    void theTaskEndsByItselfWhenTheStepIsRetriedElsewhere() {
        engine.getManagementService().setJobRetries(jobOf("complaint").getId(), 1);

        assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
        assertThat(ends()).contains("EndEvent_FaultGone");
    }

    @Test
    void theTaskEndsByItselfWhenTheComplaintIsTakenAway() {
        var complaint = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("complaint")
                .singleResult();

        engine.getRuntimeService().deleteProcessInstance(complaint.getId(), "test");

        assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
    }

    @Test
    void theInnermostErrorIsNamedWithoutItsMessage() {
        var trace =
                "org.camunda.Outer: x\n\tat a.B.c\nCaused by: io.huiyin.MailException: 13800000000 is Li\n\tat d.E.f";

        assertThat(FaultReader.innermost(trace)).isEqualTo("MailException");
        assertThat(FaultReader.innermost(null)).isEmpty();
    }

    private ProcessEngine engine() {
        JavaDelegate fragile = execution -> {
            if (broken) {
                throw new IllegalStateException(CUSTOMER + ", 13800000000, is not reachable");
            }
        };
        var beans = new HashMap<Object, Object>(Map.of("fragile", fragile));
        var desk = new FaultDesk(() -> complaints, () -> caseLog, Clock.systemUTC());
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("fault");
        configuration.setJdbcUrl("jdbc:h2:mem:fault;DB_CLOSE_DELAY=-1");
        configuration.setHistoryTimeToLive("P1096D");
        configuration.setHistory("full");
        configuration.setDefaultNumberOfRetries(1);
        configuration.setBeans(beans);
        configuration
                .getProcessEnginePlugins()
                .add(new FaultConfiguration.FaultPlugin(desk, () -> {}, new FailureText(() -> complaints)));
        var built = configuration.buildProcessEngine();
        beans.put("retryFailedStepDelegate", RetryBean.of(built));
        return built;
    }

    private void failForGood(Job job) {
        assertThatThrownBy(() -> run(job)).isInstanceOf(IllegalStateException.class);
    }

    private void run(Job job) {
        engine.getManagementService().executeJob(job.getId());
    }

    private Job jobOf(String process) {
        return engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey(process)
                .singleResult();
    }

    private Task task() {
        return engine.getTaskService().createTaskQuery().singleResult();
    }

    private long tasksFor(String group) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskCandidateGroup(group)
                .count();
    }

    private List<String> ends() {
        var ends =
                engine.getHistoryService().createHistoricActivityInstanceQuery().activityType("noneEndEvent");
        return ends.list().stream().map(HistoricActivityInstance::getActivityId).toList();
    }
}
