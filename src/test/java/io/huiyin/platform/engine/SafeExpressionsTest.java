package io.huiyin.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.platform.engine.bpmn.VisibleBean;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;

class SafeExpressionsTest {

    private static ProcessEngine engine;

    @BeforeAll
    static void startEngine() {
        var context = new GenericApplicationContext();
        context.registerBean("visible", VisibleBean.class);
        context.registerBean("hidden", Date.class);
        context.refresh();
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:safeExpressions;DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("safeExpressions");
        configuration.setHistoryTimeToLive("P1D");
        configuration.getProcessEnginePlugins().add(new HardeningPlugin(new BpmnBeans(context), Set.of()));
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    static void closeEngine() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${visible.greet('Lin')}",
                "${name.toLowerCase()}",
                "${execution.processBusinessKey}",
                "${execution.getVariable('name')}",
                "${execution.processInstance.processBusinessKey}",
                "${list.size() == 2}",
                "${map.key}",
                "${now().time > 0}",
                "${dateTime().plusDays(1).toDate()}"
            })
    void diagramsCanUseTheirBeansVariablesAndStep(String expression) {
        assertThat(evaluate(expression)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${hidden}",
                "${''.getClass()}",
                "${''.class}",
                "${name.getClass().forName('java.lang.Runtime')}",
                "${visible.class.classLoader}",
                "${visible.getClass()}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices().getRuntimeService()}",
                "${execution.processEngine}",
                "${execution.bpmnModelInstance}",
                "${execution.remove()}",
                "${execution.processInstance.processEngineServices}",
                "${list.getClass()}",
                "${list.iterator().getClass()}",
                "${dateTime().getClass()}"
            })
    void diagramsCannotReachOtherBeansTheEngineOrReflection(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void aVariableCannotTakeTheNameOfABean() {
        assertThat(evaluate("${visible.greet('Lin')}", Map.of("visible", "a text")))
                .isEqualTo("Hello Lin");
    }

    @Test
    void expressionsInSubQueriesAreRefused() {
        var query = engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssigneeExpression("${now()}")
                .endOr();

        assertThatThrownBy(query::list).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(query::count).isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void expressionsThatExtendAFilterAreRefusedInSubQueriesToo() {
        var filter = engine.getFilterService()
                .newTaskFilter("all")
                .setQuery(engine.getTaskService().createTaskQuery());
        var id = engine.getFilterService().saveFilter(filter).getId();
        var query = engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssigneeExpression("${now()}")
                .endOr();

        assertThatThrownBy(() -> engine.getFilterService().list(id, query)).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> engine.getFilterService().count(id, query))
                .isInstanceOf(BadUserRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${currentUser()}",
                "${currentUserGroups()}",
                "${now()}",
                "${dateTime().plusHours(8).withTimeAtStartOfDay().plusHours(16)}"
            })
    void savedFiltersMayUseHarmlessExpressions(String expression) {
        var query = engine.getTaskService().createTaskQuery().taskAssigneeExpression(expression);

        assertThat(engine.getFilterService()
                        .saveFilter(engine.getFilterService()
                                .newTaskFilter(expression)
                                .setQuery(query))
                        .getId())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${visible}",
                "${now().getClass()}",
                "${dateTime().plusDays(visible.x)}",
                "a${now()}",
                "${''}${now()}",
                "#{now()}"
            })
    void savedFiltersMayUseNoOtherExpression(String expression) {
        var tasks = engine.getTaskService();
        var filters = engine.getFilterService();
        var direct =
                filters.newTaskFilter("direct").setQuery(tasks.createTaskQuery().taskAssigneeExpression(expression));
        var nested = filters.newTaskFilter("nested")
                .setQuery(tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(expression)
                        .endOr());

        assertThatThrownBy(() -> filters.saveFilter(direct)).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.saveFilter(nested)).isInstanceOf(BadUserRequestException.class);
    }

    private static Object evaluate(String expression) {
        return evaluate(expression, Map.of());
    }

    private static Object evaluate(String expression, Map<String, Object> more) {
        var model = Bpmn.createExecutableProcess("expression")
                .startEvent()
                .serviceTask()
                .camundaExpression(expression)
                .camundaResultVariable("result")
                .userTask()
                .endEvent()
                .done();
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("expression.bpmn", model)
                .deploy();
        try {
            var variables = new HashMap<String, Object>(Map.of(
                    "name",
                    "Lin",
                    "list",
                    new ArrayList<>(List.of(1, 2)),
                    "map",
                    new HashMap<>(Map.of("key", "value"))));
            variables.putAll(more);
            var instance = engine.getRuntimeService().startProcessInstanceByKey("expression", "TS1", variables);
            return engine.getRuntimeService().getVariable(instance.getId(), "result");
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
        }
    }
}
