package io.huiyin.platform.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/** Lets expressions call plain values and Huiyin's own objects, and of an execution or a task only what cannot reach the engine. */
class SafeMemberResolver extends BeanELResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        guard(base, property);
        return super.getValue(context, base, property);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        guard(base, property);
        return super.getType(context, base, property);
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        guard(base, property);
        super.setValue(context, base, property, value);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        guard(base, method);
        return super.invoke(context, base, method, types, arguments);
    }

    private static void guard(Object base, Object member) {
        if (base == null) {
            return;
        }
        var name = String.valueOf(member);
        var safe =
                base instanceof VariableScope ? SafeMembers.ofSteps(name) : SafeMembers.ofValues(base.getClass(), name);
        if (!safe) {
            throw new ELException("Expressions may not use '" + name + "' of "
                    + base.getClass().getSimpleName());
        }
    }
}
