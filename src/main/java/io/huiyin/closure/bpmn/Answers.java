package io.huiyin.closure.bpmn;

import static io.huiyin.process.ComplaintVariables.RECTIFICATION_NEEDED;
import static io.huiyin.process.ComplaintVariables.SATISFACTION_OUTCOME;
import static io.huiyin.process.ComplaintVariables.SATISFACTION_SCORE;
import static io.huiyin.process.ComplaintVariables.SURVEY_ANSWERED;

import io.huiyin.closure.Scores;
import io.huiyin.closure.Surveys;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Milestone;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.process.Decision;
import io.huiyin.process.Submission;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Takes the customer's answers to the survey of a round, given online or on the phone, and what follows (R5.4.3-3, S-24). */
@Component
class Answers {

    private static final String RE_HANDLE = "RE_HANDLE";

    private final CaseFile cases;
    private final Clocks clocks;
    private final Surveys surveys;

    Answers(CaseFile cases, Clocks clocks, Surveys surveys) {
        this.cases = cases;
        this.clocks = clocks;
        this.surveys = surveys;
    }

    /** Nobody has answered in this round yet; what an earlier round said does not count again (S-14). */
    void none(DelegateExecution execution) {
        SURVEY_ANSWERED.set(execution, false);
        SATISFACTION_SCORE.set(execution, null);
    }

    void invited(DelegateExecution execution) {
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
        var complaint = cases.get(submission.complaint());
        surveys.answeredOnThePhone(complaint.number(), complaint.round());
        cases.note(complaint, submission.user(), Event.SURVEY_ANSWERED, task.getTaskDefinitionKey(), noted);
    }

    /** The door of the survey has noted the answers; the process needs the score. */
    void online(DelegateExecution execution) {
        SURVEY_ANSWERED.set(execution, true);
        SATISFACTION_SCORE.set(execution, SATISFACTION_SCORE.in(execution));
    }

    /** Writes how it goes on after the survey, and takes the score away from where handlers could see it (R7.2-4c, S-14, S-23). */
    void outcome(DelegateExecution execution) {
        var decision = Decision.of(execution);
        var outcome = decision.text("outcome");
        SATISFACTION_OUTCOME.set(execution, outcome);
        execution.removeVariable(SATISFACTION_SCORE.name());
        var complaint = cases.change(Decision.complaint(execution), it -> {
            it.reach(Milestone.SATISFACTION_SETTLED, cases.now());
            it.end(outcome);
        });
        cases.note(
                complaint,
                CaseEntry.SYSTEM,
                Event.DECIDED,
                execution.getCurrentActivityId(),
                decision.noted("satisfactionOutcome"));
        clocks.stop(complaint.number(), ClockId.K16, cases.now(), CaseEntry.SYSTEM, outcome);
        boolean failedOnce = outcome.equals(RE_HANDLE) || complaint.round() > 1;
        RECTIFICATION_NEEDED.set(
                execution, failedOnce || RECTIFICATION_NEEDED.find(execution).orElse(false));
    }
}
