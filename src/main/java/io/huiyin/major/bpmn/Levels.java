package io.huiyin.major.bpmn;

import io.huiyin.complaint.MajorTier;
import io.huiyin.deadline.Limit;
import io.huiyin.major.Level;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.Decision;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the table {@code majorTier} beside its business rule tasks, and reads what it answered. */
@Component
class Levels {

    static final String TABLE = "majorTier";

    private final ProcessEngine engine;

    Levels(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** What the table says of a level that somebody has named. */
    Decision named(MajorTier tier) {
        return decide(Map.of(ComplaintVariables.ASSESSED_TIER.name(), tier.name()));
    }

    /** What the table says of a complaint as these variables describe it. */
    Decision decide(Map<String, Object> variables) {
        return Decision.of(engine.getDecisionService()
                .evaluateDecisionByKey(TABLE)
                .variables(variables)
                .evaluate());
    }

    /** What the table has answered if that is the wanted level, else what it says of that. */
    Decision at(MajorTier wanted, Decision answered) {
        return of(answered).tier() == wanted ? answered : named(wanted);
    }

    static Level of(Decision decision) {
        var row = decision.row();
        return new Level(
                MajorTier.valueOf((String) row.get("majorTier")),
                Limit.hours(((Number) row.get("responseHours")).intValue()),
                Limit.hours(((Number) row.get("noticeHours")).intValue()),
                Boolean.TRUE.equals(row.get("emergencyResponse")),
                Boolean.TRUE.equals(row.get("majorServiceEvent")),
                (String) row.get("reason"));
    }
}
