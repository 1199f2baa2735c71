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
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes the engine tell the fault desk of every step that failed for good. */
@Configuration(proxyBeanMethods = false)
class FaultConfiguration {

    /** The engine's own way to this row does nothing on H2. */
    private static final String TURN = "SELECT VALUE_ FROM ACT_GE_PROPERTY WHERE NAME_ = 'deployment.lock' FOR UPDATE";

    @Bean
    ProcessEnginePlugin faultPlugin(
            ObjectProvider<Complaints> complaints,
            ObjectProvider<CaseLog> caseLog,
            JdbcTemplate database,
            Clock clock) {
        return new FaultPlugin(
                new FaultDesk(complaints::getObject, caseLog::getObject, clock),
                () -> database.queryForList(TURN),
                new FailureText(complaints::getObject));
    }

    /** Registers the handlers of incidents, and what is kept of failures. */
    static class FaultPlugin extends AbstractProcessEnginePlugin {

        private final FaultDesk desk;

        private final Runnable oneAtATime;

        private final FailureText texts;

        FaultPlugin(FaultDesk desk, Runnable oneAtATime, FailureText texts) {
            this.desk = desk;
            this.oneAtATime = oneAtATime;
            this.texts = texts;
        }

        @Override
        public void preInit(ProcessEngineConfigurationImpl engine) {
            var handlers = new ArrayList<IncidentHandler>(
                    List.of(new FaultIncidentHandler(desk), new TransportIncidentHandler(desk, oneAtATime)));
            if (engine.getCustomIncidentHandlers() != null) {
                handlers.addAll(engine.getCustomIncidentHandlers());
            }
            engine.setCustomIncidentHandlers(handlers);
            engine.setFailedJobCommandFactory(new HarmlessFailures(texts));
            engine.getCustomHistoryEventHandlers().add(0, new HarmlessJobLog(texts));
        }
    }
}
