package io.huiyin.platform.fault;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Notes at a job that has failed why, without its customer's data; its incident takes the text over. */
class HarmlessFailures implements FailedJobCommandFactory {

    private final FailureText texts;

    HarmlessFailures(FailureText texts) {
        this.texts = texts;
    }

    @Override
    public Command<Object> getCommand(String job, Throwable failure) {
        return new DefaultJobRetryCmd(job, failure) {

            @Override
            protected void logException(JobEntity failed) {
                super.logException(failed);
                var instance = failed.getProcessInstanceId();
                failed.setExceptionMessage(texts.harmless(failed.getExceptionMessage(), instance));
                failed.setExceptionStacktrace(texts.harmless(failed.getExceptionStacktrace(), instance));
            }
        };
    }
}
