package io.huiyin.platform.fault.bpmn;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Makes the delegate of the fault process for an engine without Spring. */
public final class RetryBean {

    private RetryBean() {}

    public static JavaDelegate of(ManagementService jobs) {
        return new RetryFailedStepDelegate(jobs);
    }
}
