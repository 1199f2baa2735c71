package io.huiyin.figures;

import io.huiyin.figures.DatabaseMeter.Asked;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;

/** An engine that meters what is done for complaints: start forms, claims, completions and jobs, not the looking for them. */
class MeteredEngine {

    private static final Set<String> WORK = Set.of("submitStartForm", "claim", "submitTaskForm", "executeJob");

    private final DatabaseMeter meter;
    private final ProcessEngine engine;
    private Asked asked = Asked.NOTHING;

    MeteredEngine(ProcessEngine engine, DatabaseMeter meter) {
        this.meter = meter;
        this.engine = (ProcessEngine) metered(engine, ProcessEngine.class);
    }

    ProcessEngine engine() {
        return engine;
    }

    /** What the work asked of the database so far. */
    Asked asked() {
        return asked;
    }

    private Object metered(Object target, Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            var result =
                    WORK.contains(method.getName()) ? work(target, method, arguments) : call(target, method, arguments);
            return method.getReturnType().getSimpleName().endsWith("Service")
                    ? metered(result, method.getReturnType())
                    : result;
        });
    }

    private Object work(Object target, Method method, Object[] arguments) throws Throwable {
        var before = meter.asked();
        var result = call(target, method, arguments);
        asked = asked.plus(meter.asked().since(before));
        return result;
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
