package io.huiyin.platform.fault;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
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

    /** The engine asks after every job, and most have never failed. */
    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        var incidents = Context.getCommandContext()
                .getIncidentManager()
                .findIncidentByConfiguration(context.getConfiguration())
                .stream()
                .map(IncidentEntity.class::cast)
                .toList();
        incidents.forEach(resolved ? IncidentEntity::resolve : IncidentEntity::delete);
        if (!incidents.isEmpty()) {
            withoutRights(() -> desk.close(context.getConfiguration(), engine()));
        }
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
