package io.huiyin.major.bpmn;

import io.huiyin.major.GradeMajor;
import io.huiyin.process.Decision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The word "majorSteps" of the diagrams: how a complaint becomes a major one, and when the response to it ends. */
@Component("majorSteps")
public class MajorSteps {

    private final Screening screening;
    private final Assessment assessment;
    private final GradeMajor gradeMajor;

    MajorSteps(Screening screening, Assessment assessment, GradeMajor gradeMajor) {
        this.screening = screening;
        this.assessment = assessment;
        this.gradeMajor = gradeMajor;
    }

    public void readSigns(DelegateExecution execution) {
        screening.readSigns(execution);
    }

    public void screened(DelegateExecution execution) {
        screening.screened(execution);
    }

    public void proposed(DelegateExecution execution) {
        screening.proposed(execution);
    }

    public void upgradeProposed(DelegateExecution execution) {
        screening.upgradeProposed(execution);
    }

    public void assessed(DelegateTask task) {
        assessment.assessed(task);
    }

    /** @throws io.huiyin.complaint.Refused if the second person is the one who assessed it */
    public void checkSecondPerson(DelegateTask task) {
        assessment.checkSecondPerson(task);
    }

    public void secondPersonSaid(DelegateTask task) {
        assessment.secondPersonSaid(task);
    }

    public void graded(DelegateExecution execution) {
        assessment.graded(execution);
    }

    /** The complaint is handled, and with it the response to it ends (R4.2-h). */
    public void handled(DelegateExecution execution) {
        gradeMajor.handled(Decision.complaint(execution));
    }
}
