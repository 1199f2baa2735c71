package io.huiyin.major.bpmn;

import static io.huiyin.process.ComplaintVariables.EMERGENCY_RESPONSE;
import static io.huiyin.process.ComplaintVariables.MAJOR_CONFIRMED;
import static io.huiyin.process.ComplaintVariables.MAJOR_TIER;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.MajorTier;
import io.huiyin.major.GradeMajor;
import io.huiyin.process.Decision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A major complaint with whose result the customer is not satisfied is responded to once more, as its level asks (S-14). */
@Component
class HandledAgain {

    private final Levels levels;
    private final CaseFile cases;
    private final GradeMajor gradeMajor;

    HandledAgain(Levels levels, CaseFile cases, GradeMajor gradeMajor) {
        this.levels = levels;
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
        var level = Levels.of(levels.named(tier(execution)));
        gradeMajor.again(Decision.complaint(execution), level);
        EMERGENCY_RESPONSE.set(execution, level.emergencyResponse());
    }

    private MajorTier tier(DelegateExecution execution) {
        return cases.get(Decision.complaint(execution)).major().tier().orElseThrow();
    }
}
