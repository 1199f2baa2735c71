package io.huiyin.platform.fault.bpmn;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Makes the delegate of the fault process for an engine without Spring. */
public final class RetryBean {

    private RetryBean() {}

    public static JavaDelegate of(ProcessEngine engine) {
        var tables = new RepairedTables(engine.getRepositoryService(), engine.getRuntimeService());
        var transports = new RepairedTransports(engine.getRuntimeService());
        return new RetryFailedStepDelegate(engine.getManagementService(), tables, transports);
    }
}
