package io.huiyin.platform.fault.bpmn;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets the failed step of a complaint run once more; if it fails again, a new task asks for another repair. */
@Component
class RetryFailedStepDelegate implements JavaDelegate {

    private final ManagementService jobs;

    RetryFailedStepDelegate(@Lazy ManagementService jobs) {
        this.jobs = jobs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var job = (String) execution.getVariable("faultyJob");
        if (jobs.createJobQuery().jobId(job).noRetriesLeft().count() > 0) {
            jobs.setJobRetries(job, 1);
        }
    }
}
