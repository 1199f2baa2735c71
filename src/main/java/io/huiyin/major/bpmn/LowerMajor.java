package io.huiyin.major.bpmn;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.MajorTier;
import io.huiyin.deadline.Limit;
import io.huiyin.major.GradeMajor;
import io.huiyin.process.ComplaintProcess;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.InstanceVariables;
import io.huiyin.process.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Carries out that management lowers the level of a major complaint, or says that it is not major after all (S-30). */
@Component
class LowerMajor {

    private final ProcessEngine engine;
    private final CaseFile cases;
    private final GradeMajor gradeMajor;

    LowerMajor(@Lazy ProcessEngine engine, CaseFile cases, GradeMajor gradeMajor) {
        this.engine = engine;
        this.cases = cases;
        this.gradeMajor = gradeMajor;
    }

    void lower(ComplaintNumber number, MajorTier tier, String reason, String by) {
        if (tier == null) {
            notMajor(number, by, reason);
        } else {
            var row = decide(Levels.TABLE, Map.of(ComplaintVariables.ASSESSED_TIER.name(), tier.name()));
            gradeMajor.lower(number, Levels.of(row), by);
        }
        for (var instance : instances(number)) {
            set(instance, ComplaintVariables.MAJOR_TIER, tier == null ? null : tier.name());
        }
        note(number, tier, reason, by);
    }

    private void notMajor(ComplaintNumber number, String by, String reason) {
        for (var instance : instances(number)) {
            if (instance.getProcessDefinitionId().startsWith(ComplaintProcess.KEY + ":")) {
                set(instance, ComplaintVariables.MAJOR_CONFIRMED, false);
                var variables = InstanceVariables.of(engine.getRuntimeService(), instance.getId());
                var row = decide("handlingTrack", variables);
                var track = HandlingTrack.valueOf((String) row.get("handlingTrack"));
                gradeMajor.notMajor(
                        number, track, Limit.workingDays(((Number) row.get("workingDays")).intValue()), by, reason);
                set(instance, ComplaintVariables.HANDLING_TRACK, track.name());
            }
        }
        engine.getRuntimeService()
                .createMessageCorrelation(ComplaintProcess.Message.MAJOR_RESPONSE_REPLACED)
                .processInstanceBusinessKey(number.value())
                .correlateAll();
    }

    private Map<String, Object> decide(String table, Map<String, Object> variables) {
        return engine.getDecisionService()
                .evaluateDecisionTableByKey(table)
                .variables(variables)
                .evaluate()
                .getResultList()
                .get(0);
    }

    private List<ProcessInstance> instances(ComplaintNumber number) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list();
    }

    private <T> void set(ProcessInstance instance, Variable<T> variable, T value) {
        engine.getRuntimeService().setVariable(instance.getId(), variable.name(), value);
    }

    private void note(ComplaintNumber number, MajorTier tier, String reason, String by) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("decision", "majorDowngrade");
        detail.put("majorTier", tier == null ? "NOT_MAJOR" : tier.name());
        detail.put("reason", reason);
        cases.note(cases.get(number), by, Event.DECIDED, null, detail);
    }
}
