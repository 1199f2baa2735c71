package io.huiyin.platform.engine;

import java.beans.Introspector;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.BpmnModelExecutionContext;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ProcessEngineServicesAware;

/** What expressions may touch: everything else, reflection and the engine's services first of all, is refused. */
final class SafeMembers {

    private static final Set<String> OF_STEPS = membersOfSteps();
    private static final Set<String> REFLECTION =
            Set.of("class", "getClass", "classLoader", "getClassLoader", "declaringClass", "getDeclaringClass");
    private static final Set<Class<?>> VALUES = Set.of(String.class, Boolean.class, Character.class);
    private static final Set<Class<?>> KINDS_OF_VALUES =
            Set.of(Number.class, Enum.class, Date.class, Collection.class, Map.class, Map.Entry.class);
    private static final Set<String> PACKAGES = Set.of(
            "java.time.",
            "org.joda.time.",
            "org.camunda.spin.",
            "org.camunda.bpm.engine.variable.",
            "org.camunda.bpm.dmn.engine.",
            "io.huiyin.");

    private SafeMembers() {}

    /** Whether expressions may use this member of an execution or a task. */
    static boolean ofSteps(String member) {
        return OF_STEPS.contains(member);
    }

    /** Whether expressions may use this member of a value of this type. */
    static boolean ofValues(Class<?> type, String member) {
        return !REFLECTION.contains(member)
                && (VALUES.contains(type)
                        || KINDS_OF_VALUES.stream().anyMatch(kind -> kind.isAssignableFrom(type))
                        || PACKAGES.stream().anyMatch(type.getName()::startsWith));
    }

    private static Set<String> membersOfSteps() {
        var members = new TreeSet<String>();
        Stream.of(DelegateExecution.class, DelegateTask.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .forEach(method -> {
                    members.add(method.getName());
                    members.add(propertyOf(method));
                });
        Stream.of(ProcessEngineServicesAware.class, BpmnModelExecutionContext.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .forEach(method -> {
                    members.remove(method.getName());
                    members.remove(propertyOf(method));
                });
        return members;
    }

    private static String propertyOf(Method method) {
        return Introspector.decapitalize(method.getName().replaceFirst("^(get|is|set)(?=[A-Z])", ""));
    }
}
