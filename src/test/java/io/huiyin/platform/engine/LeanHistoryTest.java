package io.huiyin.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class LeanHistoryTest {

    private static final BpmnModelInstance MODEL = Bpmn.createExecutableProcess("process")
            .startEvent()
            .userTask("Task_Work")
            .documentation("What to do")
            .serviceTask("Task_Serve")
            .camundaAsyncBefore()
            .camundaExpression("${missing}")
            .endEvent()
            .done();

    private static ProcessEngine engine;

    @BeforeAll
    static void startEngine() {
        var context = new GenericApplicationContext();
        context.refresh();
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:leanHistory;DB_CLOSE_DELAY=-1");
        configuration.setHistory("full");
        configuration.setProcessEngineName("leanHistory");
        configuration.setHistoryTimeToLive("P1D");
        configuration.getProcessEnginePlugins().add(new HardeningPlugin(new BpmnBeans(context), Set.of("category")));
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    static void closeEngine() {
        engine.close();
    }

    @BeforeEach
    void deploy() {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("process.bpmn", MODEL)
                .deploy();
    }

    @AfterEach
    void forget() {
        var repository = engine.getRepositoryService();
        repository.createDeploymentQuery().list().forEach(made -> repository.deleteDeployment(made.getId(), true));
    }

    @Test
    void keepsTheLastValueOfTheNamedVariablesOfTheProcessOnly() {
        var instance = engine.getRuntimeService()
                .startProcessInstanceByKey("process", Map.of("category", "BILLING", "contactPhone", "13800000000"));
        var task = engine.getTaskService().createTaskQuery().singleResult().getId();
        engine.getTaskService().setVariableLocal(task, "category", "a task's own");
        engine.getFormService().submitTaskForm(task, Map.of("finding", "line cut", "contactPhone", "13900000000"));
        engine.getRuntimeService().setVariable(instance.getId(), "category", "NETWORK");

        assertThat(history().createHistoricVariableInstanceQuery().list())
                .singleElement()
                .satisfies(variable -> assertThat(variable.getValue()).isEqualTo("NETWORK"));
        assertThat(history().createHistoricDetailQuery().list()).isEmpty();
    }

    @Test
    void leavesWhatTheDiagramTellsOfATaskToTheDiagram() {
        engine.getRuntimeService().startProcessInstanceByKey("process");

        assertThat(engine.getTaskService().createTaskQuery().singleResult().getDescription())
                .isEqualTo("What to do");
        assertThat(history().createHistoricTaskInstanceQuery().singleResult().getDescription())
                .isNull();
    }

    @Test
    void keepsOfADecisionTheInputsThatItWasGiven() {
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("dmn/satisfactionOutcome.dmn")
                .deploy();
        engine.getDecisionService()
                .evaluateDecisionByKey("satisfactionOutcome")
                .variables(Variables.putValue("answered", false)
                        .putValue("satisfactionScore", null)
                        .putValue("round", 1))
                .evaluate();

        var decision = history()
                .createHistoricDecisionInstanceQuery()
                .includeInputs()
                .includeOutputs()
                .singleResult();
        assertThat(decision.getInputs())
                .extracting(HistoricDecisionInputInstance::getClauseId)
                .containsExactlyInAnyOrder("Input_Answered", "Input_Round");
        assertThat(decision.getOutputs()).isNotEmpty();
    }

    @Test
    void keepsOfJobsTheFailuresOnly() {
        engine.getRuntimeService().startProcessInstanceByKey("process");
        engine.getTaskService()
                .complete(
                        engine.getTaskService().createTaskQuery().singleResult().getId());
        var job = engine.getManagementService().createJobQuery().singleResult().getId();
        try {
            engine.getManagementService().executeJob(job);
        } catch (RuntimeException expected) {
            assertThat(expected).hasMessageContaining("missing");
        }

        assertThat(history().createHistoricJobLogQuery().list())
                .singleElement()
                .satisfies(log -> assertThat(log.isFailureLog()).isTrue());
    }

    @Test
    void keepsWhoDidWhichStepAndNotWhatWasOnlyPassedThrough() {
        engine.getRuntimeService().startProcessInstanceByKey("process");
        var task = engine.getTaskService().createTaskQuery().singleResult().getId();
        engine.getIdentityService().setAuthenticatedUserId("lin");
        engine.getTaskService().claim(task, "lin");
        engine.getIdentityService().clearAuthentication();
        engine.getTaskService().addCandidateGroup(task, "technical-dept");

        assertThat(history()
                        .createHistoricTaskInstanceQuery()
                        .taskAssignee("lin")
                        .count())
                .isEqualTo(1);
        assertThat(history().createHistoricActivityInstanceQuery().list())
                .extracting(step -> step.getActivityId())
                .containsExactly("Task_Work");
        assertThat(history()
                        .createUserOperationLogQuery()
                        .operationType("Claim")
                        .userId("lin")
                        .count())
                .isEqualTo(1);
        assertThat(history().createHistoricIdentityLinkLogQuery().count()).isZero();
    }

    private HistoryService history() {
        return engine.getHistoryService();
    }
}
