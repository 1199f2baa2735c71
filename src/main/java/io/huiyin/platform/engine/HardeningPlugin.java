package io.huiyin.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Narrows what expressions can reach, in models and in the queries of users (CVE-2026-109432). */
class HardeningPlugin extends AbstractProcessEnginePlugin {

    private final BpmnBeans beans;

    HardeningPlugin(BpmnBeans beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new SafeExpressionManager(beans));
        engine.setCustomPreCommandInterceptorsTxRequired(withGuard(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                withGuard(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> withGuard(List<CommandInterceptor> present) {
        var interceptors = new ArrayList<CommandInterceptor>();
        interceptors.add(new QueryGuard());
        if (present != null) {
            interceptors.addAll(present);
        }
        return interceptors;
    }
}
