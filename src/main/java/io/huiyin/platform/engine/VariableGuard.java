package io.huiyin.platform.engine;

import io.huiyin.text.Texts;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractInstantiationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Lets nobody, an administrator of the engine neither, change beside a form what a process knows: gateways and rules go by it, and the
 * record would not have it (R2.1.1-f, R5.3.1-2).
 */
class VariableGuard extends CommandInterceptor {

    private static final Texts TEXTS = Texts.of("refused");

    private final ProcessEngineConfigurationImpl engine;

    VariableGuard(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Person.isOne(engine)) {
            refuse(changesVariables(command), "variablesByForm");
            refuse(delegates(command), "handOver");
        }
        return next.execute(command);
    }

    private static void refuse(boolean refused, String reason) {
        if (refused) {
            throw new AuthorizationException(TEXTS.get(LocaleContextHolder.getLocale(), reason));
        }
    }

    private static boolean changesVariables(Command<?> command) {
        if (command instanceof ModifyProcessInstanceCmd || command instanceof ModifyProcessInstanceAsyncCmd) {
            return MoveGuard.builder(command).getModificationOperations().stream()
                    .anyMatch(step -> step instanceof AbstractInstantiationCmd start && bringsVariables(start));
        }
        if (command instanceof AbstractMigrationCmd) {
            var variables = MoveGuard.plan(command).getVariables();
            return variables != null && !variables.isEmpty();
        }
        return command instanceof AbstractVariableCmd
                || command instanceof AbstractPatchVariablesCmd
                || command instanceof SetVariablesToProcessInstancesBatchCmd;
    }

    private static boolean bringsVariables(AbstractInstantiationCmd start) {
        return !start.getVariables().isEmpty() || !start.getVariablesLocal().isEmpty();
    }

    /** The form of a delegated task writes what it is given without completing the task, and nothing checks it. */
    private static boolean delegates(Command<?> command) {
        return command instanceof DelegateTaskCmd
                || command instanceof ResolveTaskCmd
                || command instanceof SaveTaskCmd
                        && ((Task) MoveGuard.field(command, "task")).getDelegationState() != null;
    }
}
