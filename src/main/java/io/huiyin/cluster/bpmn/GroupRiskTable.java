package io.huiyin.cluster.bpmn;

import io.huiyin.cluster.GroupRisk;
import io.huiyin.process.AsNobody;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the table {@code groupComplaint}. */
@Component
class GroupRiskTable implements GroupRisk {

    private final DecisionService decisions;
    private final IdentityService identities;

    GroupRiskTable(@Lazy DecisionService decisions, @Lazy IdentityService identities) {
        this.decisions = decisions;
        this.identities = identities;
    }

    @Override
    public boolean is(int joinedWithin24Hours, int ofOneCompany) {
        return new AsNobody(identities).get(() -> decisions
                .evaluateDecisionTableByKey("groupComplaint")
                .variables(Variables.putValue("joinedWithin24Hours", joinedWithin24Hours)
                        .putValue("ofOneCompany", ofOneCompany))
                .evaluate()
                .getSingleResult()
                .getEntry("groupComplaintRisk"));
    }
}
