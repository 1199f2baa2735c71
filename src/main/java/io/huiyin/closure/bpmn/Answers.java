package io.huiyin.closure.bpmn;

import static io.huiyin.process.ComplaintVariables.SATISFACTION_SCORE;
import static io.huiyin.process.ComplaintVariables.SURVEY_ANSWERED;

import io.huiyin.closure.Scores;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.process.Decision;
import io.huiyin.process.Submission;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Takes the customer's answers to the survey of a round, given online or on the phone (R5.4.3-3, S-24). */
@Component
class Answers {

    private final CaseFile cases;

    Answers(CaseFile cases) {
        this.cases = cases;
    }

    void invited(DelegateExecution execution) {
        SURVEY_ANSWERED.set(execution, false);
        cases.note(
                cases.get(Decision.complaint(execution)),
                CaseEntry.SYSTEM,
                Event.SURVEY_INVITED,
                execution.getCurrentActivityId(),
                Map.of());
    }

    void calledBack(DelegateTask task) {
        var submission = Submission.of(task);
        boolean answered = submission.choice("callBackOutcome").equals("ANSWERED");
        SURVEY_ANSWERED.set(task, answered);
        if (!answered) {
            return;
        }
        var scores = Scores.of(field -> submission.number(field).orElseThrow().intValueExact());
        SATISFACTION_SCORE.set(task, scores.satisfactionScore());
        var noted = new LinkedHashMap<String, Object>(scores.noted());
        noted.put("method", "CALL_BACK");
        submission.text("surveyComment").ifPresent(comment -> noted.put("comment", comment));
        cases.note(
                cases.get(submission.complaint()),
                submission.user(),
                Event.SURVEY_ANSWERED,
                task.getTaskDefinitionKey(),
                noted);
    }

    /** The door of the survey has noted the answers; the process needs the score. */
    void online(DelegateExecution execution) {
        SURVEY_ANSWERED.set(execution, true);
        SATISFACTION_SCORE.set(execution, SATISFACTION_SCORE.in(execution));
    }
}
