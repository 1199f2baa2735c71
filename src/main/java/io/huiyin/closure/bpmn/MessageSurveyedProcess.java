package io.huiyin.closure.bpmn;

import io.huiyin.closure.SurveyedProcess;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.NotNow;
import io.huiyin.process.ComplaintProcess;
import io.huiyin.process.ComplaintVariables;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Reaches the engine by a message; the customer's token was the right to send it. */
@Component
class MessageSurveyedProcess implements SurveyedProcess {

    private final RuntimeService runtime;

    MessageSurveyedProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void answered(ComplaintNumber complaint, int satisfactionScore) {
        try {
            runtime.createMessageCorrelation(ComplaintProcess.Message.SURVEY_ANSWERED)
                    .processInstanceBusinessKey(complaint.value())
                    .setVariable(ComplaintVariables.SATISFACTION_SCORE.name(), satisfactionScore)
                    .correlateWithResult();
        } catch (MismatchingMessageCorrelationException e) {
            throw new NotNow("surveyExpired");
        } catch (OptimisticLockingException e) {
            throw new ConcurrencyFailureException("Somebody else has moved the complaint on", e);
        }
    }
}
