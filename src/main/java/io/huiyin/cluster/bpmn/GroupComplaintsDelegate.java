package io.huiyin.cluster.bpmn;

import io.huiyin.cluster.ClusterState;
import io.huiyin.cluster.GroupComplaints;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.process.Actor;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.bpmn.NamedComplaint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The center groups complaints about one event in Tasklist (S-17). */
@Component
class GroupComplaintsDelegate implements JavaDelegate {

    private final GroupComplaints groupComplaints;
    private final NamedComplaint named;

    GroupComplaintsDelegate(GroupComplaints groupComplaints, NamedComplaint named) {
        this.groupComplaints = groupComplaints;
        this.named = named;
    }

    /** @throws Refused naming the field and why it cannot be done */
    @Override
    public void execute(DelegateExecution execution) {
        var by = Actor.of(execution.getProcessEngineServices()).user();
        try {
            group(execution, ComplaintVariables.RELATION.find(execution).orElse(""), by);
        } catch (NotNow e) {
            throw new Refused("relation", e.reason());
        }
    }

    private void group(DelegateExecution execution, String relation, String by) {
        var cluster = NamedComplaint.text(execution, "cluster");
        switch (relation) {
            case "OPEN" -> {
                var title = NamedComplaint.text(execution, "clusterTitle");
                execution.setProcessBusinessKey(groupComplaints.open(title, by).number());
            }
            case "NEWS" -> {
                var news = NamedComplaint.text(execution, "clusterNews");
                groupComplaints.tell(cluster, state(execution), news, by);
            }
            case "JOIN" ->
                groupComplaints.join(named.in(execution, "complaintNumber").number(), cluster, by);
            case "LEAVE" ->
                groupComplaints.leave(named.in(execution, "complaintNumber").number(), by);
            default -> throw new Refused("relation", "required");
        }
    }

    private static ClusterState state(DelegateExecution execution) {
        var state = NamedComplaint.text(execution, "clusterState");
        return state.equals("CAUSE_FOUND") || state.equals("REPAIRED") ? ClusterState.valueOf(state) : null;
    }
}
