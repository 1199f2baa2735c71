package io.huiyin.platform.fault.bpmn;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets the failed step run once more, with the table as it was repaired; if it fails again, a new task asks for another repair. */
@Component
class RetryFailedStepDelegate implements JavaDelegate {

    private final ManagementService jobs;
    private final RepairedTables tables;

    RetryFailedStepDelegate(@Lazy ManagementService jobs, RepairedTables tables) {
        this.jobs = jobs;
        this.tables = tables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = (String) execution.getVariable("faultyJob");
        var failed = jobs.createJobQuery().jobId(id).noRetriesLeft().singleResult();
        if (failed != null) {
            tables.reach(failed);
            jobs.setJobRetries(id, 1);
        }
    }
}
