package io.huiyin.platform.fault;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;

/** Hands each step that has failed for good to the fault desk, whoever made it fail, and tells it when the step runs again or is gone. */
class FaultIncidentHandler extends DefaultIncidentHandler {

    private final FaultDesk desk;

    FaultIncidentHandler(FaultDesk desk) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.desk = desk;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        var incident = super.handleIncident(context, message);
        var fault = FaultReader.read(context);
        if (fault != null) {
            withoutRights(() -> desk.open(fault, engine()));
        }
        return incident;
    }

    @Override
    public void resolveIncident(IncidentContext context) {
        super.resolveIncident(context);
        withoutRights(() -> desk.close(context.getConfiguration(), engine()));
    }

    @Override
    public void deleteIncident(IncidentContext context) {
        super.deleteIncident(context);
        withoutRights(() -> desk.close(context.getConfiguration(), engine()));
    }

    /** A person who retries a step need not have rights on the process of the fault. */
    static void withoutRights(Runnable action) {
        Callable<Void> call = () -> {
            action.run();
            return null;
        };
        Context.getCommandContext().runWithoutAuthorization(call);
    }

    static ProcessEngineServices engine() {
        return Context.getProcessEngineConfiguration().getProcessEngine();
    }
}
