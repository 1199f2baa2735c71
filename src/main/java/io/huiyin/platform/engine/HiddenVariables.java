package io.huiyin.platform.engine;

import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.Submission;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmdTyped;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.util.ReflectionUtils;

/**
 * Keeps from those who work on a complaint how its customer scored them: for the engine whoever sees a task sees all variables of
 * its process (R5.4.3-3). What a form shows of the customer can be read at its task only, where each look is noted, and not by a
 * query over many tasks (R5.3.4-d).
 */
class HiddenVariables extends CommandInterceptor {

    private static final Set<String> NAMES = Set.of(ComplaintVariables.SATISFACTION_SCORE.name());

    private final ProcessEngineConfigurationImpl engine;

    HiddenVariables(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof VariableInstanceQueryImpl && Person.isOne(engine)) {
            return withoutKnown(next.execute(command));
        }
        if (!Person.withoutAllRights(engine)) {
            return next.execute(command);
        }
        if (asksForOne(command) && NAMES.contains(nameIn(command))) {
            return null;
        }
        var answer = next.execute(command);
        if (asksForAll(command)) {
            ((VariableMap) answer).keySet().removeAll(NAMES);
        }
        return answer;
    }

    /** @param answer the variables, the only one, or how many there are */
    @SuppressWarnings("unchecked")
    private static <T> T withoutKnown(T answer) {
        if (answer instanceof List<?> all) {
            return (T) all.stream().filter(variable -> !isKnown(variable)).toList();
        }
        return isKnown(answer) ? null : answer;
    }

    private static boolean isKnown(Object found) {
        return found instanceof VariableInstance variable && Submission.KNOWN.equals(variable.getName());
    }

    private static boolean asksForOne(Command<?> command) {
        return command instanceof GetTaskVariableCmd || command instanceof GetTaskVariableCmdTyped;
    }

    private static boolean asksForAll(Command<?> command) {
        return command instanceof GetTaskVariablesCmd || command instanceof GetTaskFormVariablesCmd;
    }

    private static Object nameIn(Command<?> command) {
        var name = ReflectionUtils.findField(command.getClass(), "variableName");
        ReflectionUtils.makeAccessible(name);
        return ReflectionUtils.getField(name, command);
    }
}
