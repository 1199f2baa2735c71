package io.huiyin.platform.engine;

import io.huiyin.text.Texts;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Lets nobody run a job by hand: whoever may not, would for the engine have run it without success, and after three times the
 * complaint stands still (R5.2.2-3). Operations give a failed job new retries instead.
 */
class JobsByThemselves extends ManagementServiceImpl {

    private static final Texts TEXTS = Texts.of("refused");

    private final ProcessEngineConfigurationImpl engine;

    JobsByThemselves(ProcessEngineConfigurationImpl engine) {
        super(engine);
        this.engine = engine;
    }

    @Override
    public void executeJob(String job) {
        if (Person.withoutAllRights(engine)) {
            throw new AuthorizationException(TEXTS.get(LocaleContextHolder.getLocale(), "jobsByThemselves"));
        }
        super.executeJob(job);
    }
}
