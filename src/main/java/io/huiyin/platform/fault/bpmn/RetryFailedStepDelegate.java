package io.huiyin.platform.fault.bpmn;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets the failed step run once more, with the table as it was repaired; if it fails again, a new task asks for another repair. For a
 * transport there is no step to run.
 */
@Component
class RetryFailedStepDelegate implements JavaDelegate {

    private final ManagementService jobs;
    private final RepairedTables tables;
    private final RepairedTransports transports;

    RetryFailedStepDelegate(@Lazy ManagementService jobs, RepairedTables tables, RepairedTransports transports) {
        this.jobs = jobs;
        this.tables = tables;
        this.transports = transports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var transport = (String) execution.getVariable("faultyTransport");
        if (transport == null) {
            retry((String) execution.getVariable("faultyJob"));
        } else {
            transports.settle(transport);
        }
    }

    private void retry(String id) {
        var failed = jobs.createJobQuery().jobId(id).noRetriesLeft().singleResult();
        if (failed != null) {
            tables.reach(failed);
            jobs.setJobRetries(id, 1);
        }
    }
}
