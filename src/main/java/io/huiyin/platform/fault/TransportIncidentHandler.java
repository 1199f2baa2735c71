package io.huiyin.platform.fault;

import static io.huiyin.platform.fault.FaultIncidentHandler.engine;
import static io.huiyin.platform.fault.FaultIncidentHandler.withoutRights;

import io.huiyin.process.ComplaintProcess;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.runtime.Incident;

/**
 * Keeps at most one open incident a complaint and transport, asks a person once to repair the transport, and takes the task back
 * when no complaint has such an incident any more.
 */
class TransportIncidentHandler extends DefaultIncidentHandler {

    private final FaultDesk desk;
    private final Runnable oneAtATime;

    /**
     * @param oneAtATime lets nobody else come here until the running transaction ends: a server that goes down meets many complaints at
     *     once, and until the commit nobody sees that a task is open already
     */
    TransportIncidentHandler(FaultDesk desk, Runnable oneAtATime) {
        super(ComplaintProcess.Incident.NOTICE_TRANSPORT);
        this.desk = desk;
        this.oneAtATime = oneAtATime;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        return open(context).<Incident>map(incident -> incident).orElseGet(() -> create(context, message));
    }

    private Incident create(IncidentContext context, String message) {
        var running = Context.getBpmnExecutionContext();
        if (context.getActivityId() == null && running != null) {
            context.setActivityId(running.getExecution().getActivityId());
        }
        var incident = createIncident(context, message);
        oneAtATime.run();
        withoutRights(() -> desk.openTransport(context.getConfiguration(), engine()));
        return incident;
    }

    /** The engine would take the incidents of all complaints that have the same configuration. */
    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        open(context).ifPresent(resolved ? IncidentEntity::resolve : IncidentEntity::delete);
        oneAtATime.run();
        withoutRights(() -> closeAfterTheLast(context.getConfiguration()));
    }

    /** The incident just removed is still in the database. */
    private void closeAfterTheLast(String transport) {
        var incidents = engine().getRuntimeService()
                .createIncidentQuery()
                .incidentType(type)
                .configuration(transport);
        if (incidents.count() <= 1) {
            desk.closeTransport(transport, engine());
        }
    }

    private Optional<IncidentEntity> open(IncidentContext context) {
        var execution = Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
        return execution.getIncidents().stream()
                .filter(incident -> type.equals(incident.getIncidentType()))
                .filter(incident -> context.getConfiguration().equals(incident.getConfiguration()))
                .findFirst();
    }
}
