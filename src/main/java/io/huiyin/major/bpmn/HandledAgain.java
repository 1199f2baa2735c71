package io.huiyin.major.bpmn;

import static io.huiyin.process.ComplaintVariables.ASSESSED_TIER;
import static io.huiyin.process.ComplaintVariables.EMERGENCY_RESPONSE;
import static io.huiyin.process.ComplaintVariables.MAJOR_CONFIRMED;
import static io.huiyin.process.ComplaintVariables.MAJOR_TIER;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.MajorTier;
import io.huiyin.major.GradeMajor;
import io.huiyin.process.Decision;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A major complaint with whose result the customer is not satisfied is responded to once more, as its level asks (S-14). */
@Component
class HandledAgain {

    private final ProcessEngine engine;
    private final CaseFile cases;
    private final GradeMajor gradeMajor;

    HandledAgain(@Lazy ProcessEngine engine, CaseFile cases, GradeMajor gradeMajor) {
        this.engine = engine;
        this.cases = cases;
        this.gradeMajor = gradeMajor;
    }

    void roundStarted(DelegateExecution execution) {
        var number = Decision.complaint(execution);
        if (cases.get(number).major().candidate().isPresent()) {
            gradeMajor.asProposed(number);
            MAJOR_CONFIRMED.set(execution, true);
            MAJOR_TIER.set(execution, tier(execution).name());
        }
    }

    boolean isMajor(DelegateExecution execution) {
        return cases.get(Decision.complaint(execution)).major().tier().isPresent();
    }

    void graded(DelegateExecution execution) {
        var row = engine.getDecisionService()
                .evaluateDecisionTableByKey(Levels.TABLE)
                .variables(Map.of(ASSESSED_TIER.name(), tier(execution).name()))
                .evaluate()
                .getResultList()
                .get(0);
        var level = Levels.of(row);
        gradeMajor.again(Decision.complaint(execution), level);
        EMERGENCY_RESPONSE.set(execution, level.emergencyResponse());
    }

    private MajorTier tier(DelegateExecution execution) {
        return cases.get(Decision.complaint(execution)).major().tier().orElseThrow();
    }
}
