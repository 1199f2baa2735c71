package io.huiyin.platform.engine;

import io.huiyin.text.Texts;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDescriptionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskPriorityCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Keeps due dates, priorities and names of tasks as the clock ledger says: for the engine the right to hand a task to somebody else
 * includes the right to change them (R5.2.2-3).
 */
class TaskGuard extends CommandInterceptor {

    private static final Texts TEXTS = Texts.of("refused");

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
        if (CHANGES.contains(command.getClass()) && Person.withoutAllRights(engine)) {
            throw new AuthorizationException(TEXTS.get(LocaleContextHolder.getLocale(), "datesFollow"));
        }
        return next.execute(command);
    }
}
