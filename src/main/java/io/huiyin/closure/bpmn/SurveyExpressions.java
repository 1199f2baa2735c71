package io.huiyin.closure.bpmn;

import io.huiyin.closure.Surveys;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.process.ComplaintVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The word {@code surveys} of the diagrams. */
@Component("surveys")
public class SurveyExpressions {

    private final Surveys surveys;

    SurveyExpressions(Surveys surveys) {
        this.surveys = surveys;
    }

    /** Whether the customer could answer no more: he was told the result when that time had passed (K16). */
    public boolean isOver(DelegateExecution execution) {
        return surveys.isOver(ComplaintNumber.of(execution.getProcessBusinessKey()));
    }

    /** The link to the survey of the present round, which begins with it. */
    public String link(DelegateExecution execution) {
        var complaint = ComplaintNumber.of(execution.getProcessBusinessKey());
        return surveys.invite(complaint, ComplaintVariables.ROUND.in(execution));
    }
}
