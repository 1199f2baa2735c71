package io.huiyin.cluster.bpmn;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaints;
import io.huiyin.process.Decision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The word "clusters" of the diagrams: what is known about the event a complaint is about. */
@Component("clusters")
public class ClusterSteps {

    private static final String NEWS = "clusterNews";

    private final CaseLog log;
    private final Complaints complaints;

    ClusterSteps(CaseLog log, Complaints complaints) {
        this.log = log;
        this.complaints = complaints;
    }

    /** Whether the customer may hear it now: what the departments say together is approved, or nothing needs to be (R4.2-f). */
    public boolean mayBeTold(DelegateExecution execution) {
        return !complaints.get(Decision.complaint(execution)).isSilent();
    }

    /** What was told last. */
    public String news(DelegateExecution execution) {
        return log.of(Decision.complaint(execution)).stream()
                .filter(entry -> entry.event() == Event.CLUSTER_NEWS)
                .map(entry -> (String) entry.detail().get(NEWS))
                .reduce("", (earlier, later) -> later);
    }

    /** How often something was told, so that each is sent once. */
    public String times(DelegateExecution execution) {
        return String.valueOf(log.of(Decision.complaint(execution)).stream()
                .filter(entry -> entry.event() == Event.CLUSTER_NEWS)
                .count());
    }
}
