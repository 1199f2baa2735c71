package io.huiyin.platform.engine;

import io.huiyin.text.Texts;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractSetJobsRetriesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Lets nobody, an administrator of the engine neither, bring a limit forward or put it off: timers come when the clock ledger says, and
 * a failed job that is given new retries keeps its date (R5.2.2-3).
 */
class TimerGuard extends CommandInterceptor {

    private static final Texts TEXTS = Texts.of("refused");

    private final ProcessEngineConfigurationImpl engine;

    TimerGuard(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (setsDate(command) && Person.isOne(engine)) {
            throw new AuthorizationException(TEXTS.get(LocaleContextHolder.getLocale(), "jobsByThemselves"));
        }
        return next.execute(command);
    }

    private static boolean setsDate(Command<?> command) {
        boolean givesRetries = command instanceof SetJobRetriesCmd || command instanceof AbstractSetJobsRetriesBatchCmd;
        return command instanceof SetJobDuedateCmd
                || givesRetries && Boolean.TRUE.equals(MoveGuard.field(command, "isDueDateSet"));
    }
}
