package io.huiyin.platform.fault.bpmn;

import io.huiyin.process.ComplaintProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Settles the incidents of a transport that works again. Their notices have long gone other ways, so none is sent once more. */
@Component
class RepairedTransports {

    private final RuntimeService runtime;

    RepairedTransports(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    void settle(String transport) {
        runtime
                .createIncidentQuery()
                .incidentType(ComplaintProcess.Incident.NOTICE_TRANSPORT)
                .configuration(transport)
                .list()
                .stream()
                .map(Incident::getId)
                .forEach(runtime::resolveIncident);
    }
}
