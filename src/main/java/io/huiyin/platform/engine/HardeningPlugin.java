package io.huiyin.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Narrows what expressions can reach, in models and in the queries of users (CVE-2026-109432), and what history keeps how long. */
class HardeningPlugin extends AbstractProcessEnginePlugin {

    private final BpmnBeans beans;

    private final Set<String> keptVariables;

    HardeningPlugin(BpmnBeans beans, Set<String> keptVariables) {
        this.beans = beans;
        this.keptVariables = keptVariables;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setManagementService(new JobsByThemselves(engine));
        engine.setExpressionManager(new SafeExpressionManager(beans));
        engine.setCustomPreCommandInterceptorsTxRequired(
                withGuards(engine, engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                withGuards(engine, engine.getCustomPreCommandInterceptorsTxRequiresNew()));

        engine.setCustomPostCommandInterceptorsTxRequired(
                withFreedoms(engine.getCustomPostCommandInterceptorsTxRequired()));
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.setHistoryRemovalTimeProvider(new KeepComplaints());
        engine.getCustomHistoryEventHandlers().add(new LeanHistory(keptVariables));
    }

    private static List<CommandInterceptor> withFreedoms(List<CommandInterceptor> present) {
        var interceptors = new ArrayList<CommandInterceptor>(present == null ? List.of() : present);
        interceptors.add(new TaskListColumns());
        interceptors.add(new GiveBackOwnTask());
        return interceptors;
    }

    private static List<CommandInterceptor> withGuards(
            ProcessEngineConfigurationImpl engine, List<CommandInterceptor> present) {
        var interceptors = new ArrayList<CommandInterceptor>();
        interceptors.add(new SecondTry());
        interceptors.add(new QueryGuard());
        interceptors.add(new TaskGuard(engine));
        interceptors.add(new StepGuard(engine));
        interceptors.add(new HiddenVariables(engine));
        interceptors.add(new DeletionGuard(engine));
        interceptors.add(new MoveGuard(engine));
        if (present != null) {
            interceptors.addAll(present);
        }
        return interceptors;
    }
}
