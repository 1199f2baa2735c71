package io.huiyin.process.bpmn;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.process.Decision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The word "steps" of the diagrams: what has been done on a complaint so far. */
@Component("steps")
public class StepExpressions {

    private final CaseFile cases;

    StepExpressions(CaseFile cases) {
        this.cases = cases;
    }

    /** How often a task of the complaint was completed, so that what each completion causes is sent once. */
    public String times(DelegateExecution execution, String task) {
        long times = cases.log().of(Decision.complaint(execution)).stream()
                .filter(entry -> entry.event() == Event.STEP_COMPLETED && task.equals(entry.step()))
                .count();
        return String.valueOf(times);
    }
}
