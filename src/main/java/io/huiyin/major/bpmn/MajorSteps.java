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
    private final HandledAgain handledAgain;

    MajorSteps(Screening screening, Assessment assessment, GradeMajor gradeMajor, HandledAgain handledAgain) {
        this.screening = screening;
        this.assessment = assessment;
        this.gradeMajor = gradeMajor;
        this.handledAgain = handledAgain;
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

    /** What was classified since may speak for another level than the one that is about to be assessed. */
    public void proposedAnew(DelegateExecution execution) {
        screening.proposedAnew(execution);
    }

    public void upgradeProposed(DelegateExecution execution) {
        screening.upgradeProposed(execution);
    }

    /** @throws io.huiyin.complaint.Refused if the level named is below the present one */
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

    /** Whether a complaint whose level has risen while it is closed is still to be responded to. */
    public boolean responseOwed(DelegateExecution execution) {
        return gradeMajor.isResponseOwed(Decision.complaint(execution));
    }

    /** A level that nobody has assessed when the next round starts counts as proposed. */
    public void roundStarted(DelegateExecution execution) {
        handledAgain.roundStarted(execution);
    }

    /** Whether the complaint that is handled once more is major. */
    public boolean isMajor(DelegateExecution execution) {
        return handledAgain.isMajor(execution);
    }

    /** The response to a major complaint begins anew with the round (S-14). */
    public void gradedAgain(DelegateExecution execution) {
        handledAgain.graded(execution);
    }

    /** The complaint is handled, and with it the response to it ends (R4.2-h). */
    public void handled(DelegateExecution execution) {
        gradeMajor.handled(Decision.complaint(execution));
    }
}
