package io.huiyin.platform.fault;

import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaints;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the engine tell the fault desk of every step that failed for good. */
@Configuration(proxyBeanMethods = false)
class FaultConfiguration {

    @Bean
    ProcessEnginePlugin faultPlugin(
            ObjectProvider<Complaints> complaints, ObjectProvider<CaseLog> caseLog, Clock clock) {
        return new FaultPlugin(
                new FaultDesk(complaints::getObject, caseLog::getObject, clock),
                new FailureText(complaints::getObject));
    }

    /** Registers the handlers of incidents, and what is kept of failures. */
    static class FaultPlugin extends AbstractProcessEnginePlugin {

        private final FaultDesk desk;

        private final FailureText texts;

        FaultPlugin(FaultDesk desk, FailureText texts) {
            this.desk = desk;
            this.texts = texts;
        }

        @Override
        public void preInit(ProcessEngineConfigurationImpl engine) {
            var handlers = new ArrayList<IncidentHandler>(
                    List.of(new FaultIncidentHandler(desk), new TransportIncidentHandler(desk)));
            if (engine.getCustomIncidentHandlers() != null) {
                handlers.addAll(engine.getCustomIncidentHandlers());
            }
            engine.setCustomIncidentHandlers(handlers);
            engine.setFailedJobCommandFactory(new HarmlessFailures(texts));
            engine.getCustomHistoryEventHandlers().add(0, new HarmlessJobLog(texts));
        }
    }
}
