package io.huiyin.platform.engine;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/** Expressions in models see variables, the step they stand in, and the beans made for diagrams; no other bean and no Java reflection. */
class SafeExpressionManager extends JuelExpressionManager {

    private final BpmnBeans bpmnBeans;

    SafeExpressionManager(BpmnBeans bpmnBeans) {
        this.bpmnBeans = bpmnBeans;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new BpmnBeanResolver(bpmnBeans)); // first: a submitted variable must not take a bean's place
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ArrayELResolver());
        resolver.add(new ListELResolver());
        resolver.add(new MapELResolver());
        resolver.add(new SafeMemberResolver());
        return resolver;
    }
}
