package io.huiyin.archive.bpmn;

import io.huiyin.archive.CourseInEngine;
import io.huiyin.complaint.ComplaintNumber;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Sets until when the engine's history keeps what belongs to a complaint, in the running transaction; its clean-up does the rest. */
@Component
class HistoryOfComplaint implements CourseInEngine {

    /** Far more than the ladders, faults and messages of one complaint. */
    private static final int MOST_INSTANCES = 2000;

    private final ProcessEngine engine;

    HistoryOfComplaint(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** What an earlier release let end has a removal time. */
    @Override
    public void keep(ComplaintNumber complaint) {
        removableFrom(complaint, root -> root.getRemovalTime() != null, null);
    }

    @Override
    public void letGo(ComplaintNumber complaint, Instant at) {
        removableFrom(complaint, root -> true, Date.from(at));
    }

    private void removableFrom(ComplaintNumber complaint, Predicate<HistoricProcessInstance> which, Date moment) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    roots(configuration.getHistoryService(), complaint).stream()
                            .filter(which)
                            .forEach(root -> set(context, root, moment));
                    return null;
                }));
    }

    private static List<HistoricProcessInstance> roots(HistoryService history, ComplaintNumber complaint) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(complaint.value())
                .rootProcessInstances()
                .listPage(0, MOST_INSTANCES);
    }

    private static void set(CommandContext context, HistoricProcessInstance root, Date moment) {
        context.getHistoricProcessInstanceManager()
                .addRemovalTimeToProcessInstancesByRootProcessInstanceId(root.getId(), moment);
        context.getHistoricDecisionInstanceManager()
                .addRemovalTimeToDecisionsByRootProcessInstanceId(root.getId(), moment);
    }
}
