package io.huiyin.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDescriptionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskPriorityCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Keeps due dates, priorities and names of tasks as the clock ledger says: for the engine the right to hand a task to somebody else
 * includes the right to change them (R5.2.2-3).
 */
class TaskGuard extends CommandInterceptor {

    private static final List<Class<?>> CHANGES = List.of(
            SaveTaskCmd.class,
            SetTaskDueDateCmd.class,
            SetTaskPriorityCmd.class,
            SetTaskNameCmd.class,
            SetTaskDescriptionCmd.class);

    private final ProcessEngineConfigurationImpl engine;

    TaskGuard(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (CHANGES.contains(command.getClass()) && !isPartOfAStep() && isAPersonWithoutAllRights()) {
            throw new AuthorizationException("Due dates, priorities and names of tasks follow from the complaint");
        }
        return next.execute(command);
    }

    private static boolean isPartOfAStep() {
        return Context.getCommandContext() != null;
    }

    private boolean isAPersonWithoutAllRights() {
        var person = engine.getIdentityService().getCurrentAuthentication();
        return person != null
                && (person.getGroupIds() == null || !person.getGroupIds().contains(Groups.CAMUNDA_ADMIN));
    }
}
