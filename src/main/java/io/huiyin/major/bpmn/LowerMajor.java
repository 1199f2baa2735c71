package io.huiyin.major.bpmn;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.Priority;
import io.huiyin.deadline.Limit;
import io.huiyin.major.Grade;
import io.huiyin.major.GradeMajor;
import io.huiyin.major.Regrade;
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

/**
 * Carries out that management lowers the level of a major complaint, or says that it is not major after all; priority and track
 * are what the rules say then (S-29, S-30).
 */
@Component
class LowerMajor {

    /** Why limits move, for the ledger; the case log has the words. */
    private static final String LOWERED = "MAJOR_LOWERED";

    private final ProcessEngine engine;
    private final CaseFile cases;
    private final GradeMajor gradeMajor;
    private final Regrade regrade;
    private final Levels levels;

    LowerMajor(@Lazy ProcessEngine engine, CaseFile cases, GradeMajor gradeMajor, Regrade regrade, Levels levels) {
        this.engine = engine;
        this.cases = cases;
        this.gradeMajor = gradeMajor;
        this.regrade = regrade;
        this.levels = levels;
    }

    void lower(ComplaintNumber number, MajorTier tier, String reason, String by) {
        var before = standing(cases.get(number));
        if (tier == null) {
            gradeMajor.notMajor(number, by, LOWERED);
            tell(number, ComplaintProcess.Message.MAJOR_RESPONSE_REPLACED);
        } else {
            gradeMajor.lower(number, Levels.of(levels.named(tier)), by);
        }
        for (var instance : instances(number)) {
            set(instance, ComplaintVariables.MAJOR_TIER, tier == null ? null : tier.name());
            if (instance.getProcessDefinitionId().startsWith(ComplaintProcess.KEY + ":")) {
                set(instance, ComplaintVariables.MAJOR_CONFIRMED, tier != null);
                set(instance, ComplaintVariables.MAJOR_SERVICE_EVENT, false);
                regrade.to(number, grade(instance, cases.get(number)), by, LOWERED);
            }
        }
        var lowered = cases.get(number);
        for (var instance : instances(number)) {
            lowered.priority().ifPresent(priority -> set(instance, ComplaintVariables.PRIORITY, priority.name()));
            lowered.track().ifPresent(track -> set(instance, ComplaintVariables.HANDLING_TRACK, track.name()));
        }
        note(lowered, before, reason, by);
        if (tier == null) {
            tell(number, ComplaintProcess.Message.REVIEW_NOT_OWED);
        }
    }

    private void tell(ComplaintNumber number, String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(number.value())
                .correlateAll();
    }

    /** A level below the first is no major service event any more (R4.1-3b), so what hung on that is decided anew as well. */
    private Grade grade(ProcessInstance instance, Complaint complaint) {
        var variables = InstanceVariables.of(engine.getRuntimeService(), instance.getId());
        variables.put("categoryByDefault", complaint.grading().classification().byDefault());
        var priority = decide("complaintPriority", variables);
        var track = decide("handlingTrack", variables);
        return new Grade(
                Priority.valueOf((String) priority.get("priority")),
                Limit.hours(((Number) priority.get("handlingHours")).intValue()),
                HandlingTrack.valueOf((String) track.get("handlingTrack")),
                Limit.workingDays(((Number) track.get("workingDays")).intValue()),
                Boolean.TRUE.equals(track.get("jointClosure")));
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

    private void note(Complaint lowered, Map<String, Object> before, String reason, String by) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("decision", "majorDowngrade");
        before.forEach((field, value) -> detail.put(field + "Before", value));
        detail.putAll(standing(lowered));
        detail.put("reason", reason);
        cases.note(lowered, by, Event.DECIDED, null, detail);
    }

    private static Map<String, Object> standing(Complaint complaint) {
        var standing = new LinkedHashMap<String, Object>();
        standing.put("majorTier", complaint.major().tier().map(Enum::name).orElse("NOT_MAJOR"));
        complaint.priority().ifPresent(priority -> standing.put("priority", priority.name()));
        complaint.track().ifPresent(track -> standing.put("handlingTrack", track.name()));
        standing.put("jointClosure", complaint.grading().jointClosure());
        return standing;
    }
}
