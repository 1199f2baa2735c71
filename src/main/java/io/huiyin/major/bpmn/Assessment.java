package io.huiyin.major.bpmn;

import static io.huiyin.process.ComplaintVariables.ASSESSED_TIER;
import static io.huiyin.process.ComplaintVariables.EMERGENCY_RESPONSE;
import static io.huiyin.process.ComplaintVariables.MAJOR_CONFIRMED;
import static io.huiyin.process.ComplaintVariables.MAJOR_RAISED;
import static io.huiyin.process.ComplaintVariables.MAJOR_SERVICE_EVENT;
import static io.huiyin.process.ComplaintVariables.MAJOR_TIER;
import static io.huiyin.process.ComplaintVariables.PROPOSED_TIER;
import static io.huiyin.process.ComplaintVariables.SECOND_PERSON_NEEDED;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.Refused;
import io.huiyin.major.GradeMajor;
import io.huiyin.process.Actor;
import io.huiyin.process.Decision;
import io.huiyin.process.Submission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A person says whether a candidate is major and at which level; refuting level 1 needs two (R4.1-2a, C-28, S-28). */
@Component
class Assessment {

    private static final String ASSESS = "Task_AssessMajorComplaint";
    private static final String CORE_SERVICE = "CORE_SERVICE";

    private final CaseFile cases;
    private final GradeMajor gradeMajor;
    private final ReplaceResponse replaceResponse;
    private final Levels levels;

    Assessment(CaseFile cases, GradeMajor gradeMajor, ReplaceResponse replaceResponse, Levels levels) {
        this.cases = cases;
        this.gradeMajor = gradeMajor;
        this.replaceResponse = replaceResponse;
        this.levels = levels;
    }

    /** @throws Refused if the level is below the present one, which only management lowers (S-30) */
    void assessed(DelegateTask task) {
        var submission = Submission.of(task);
        var proposed = MajorTier.valueOf(PROPOSED_TIER.in(task));
        boolean refuted = submission.choice("assessment").equals("REFUTED");
        var level = submission.text("assessedTier").map(MajorTier::valueOf).orElse(proposed);
        if (!refuted && presentIsAbove(level, submission.complaint())) {
            throw new Refused("assessedTier", "belowPresentLevel");
        }
        MAJOR_CONFIRMED.set(task, !refuted);
        submission.text("assessedTier").ifPresent(named -> named(task, level, submission));
        SECOND_PERSON_NEEDED.set(task, proposed == MajorTier.TIER_1 && (refuted || level != MajorTier.TIER_1));
    }

    /** Where the rules see no level 1, whoever names it for a core service says that it is a major service event (R4.1-3b, R5.1-4, C-05). */
    private static void named(DelegateTask task, MajorTier level, Submission submission) {
        ASSESSED_TIER.set(task, level.name());
        if (level == MajorTier.TIER_1 && submission.list("majorCriteria").contains(CORE_SERVICE)) {
            MAJOR_SERVICE_EVENT.set(task, true);
        }
    }

    private boolean presentIsAbove(MajorTier level, ComplaintNumber number) {
        return cases.get(number)
                .major()
                .tier()
                .filter(present -> present.isAbove(level))
                .isPresent();
    }

    /** @throws Refused if the second person is the first one */
    void checkSecondPerson(DelegateTask task) {
        var first = lastAssessor(complaint(task));
        boolean completes = task.getEventName().equals("complete");
        if (first.equals(task.getAssignee())
                || completes && first.equals(Actor.of(task).user())) {
            throw new Refused("assignee", "secondPerson");
        }
    }

    private String lastAssessor(ComplaintNumber number) {
        return cases.log().of(number).stream()
                .filter(entry -> entry.event() == Event.STEP_COMPLETED && ASSESS.equals(entry.step()))
                .map(CaseEntry::actor)
                .reduce((earlier, later) -> later)
                .orElse("");
    }

    /** Where the second person does not agree, the complaint stays what it was proposed to be. */
    void secondPersonSaid(DelegateTask task) {
        if (!Submission.of(task).choice("secondOpinion").equals("AGREE")) {
            asProposed(task.getExecution());
        }
    }

    /** No decision in time counts as confirmed (S-28). */
    void confirmedByDefault(DelegateExecution execution) {
        asProposed(execution);
    }

    private static void asProposed(DelegateExecution execution) {
        MAJOR_CONFIRMED.set(execution, true);
        if (ASSESSED_TIER.find(execution).isPresent()) {
            ASSESSED_TIER.set(execution, PROPOSED_TIER.in(execution));
        }
    }

    /** It is graded as a person has said, else as proposed; where it stands so already, nothing begins anew (S-28, S-30). */
    void graded(DelegateExecution execution) {
        var number = Decision.complaint(execution);
        var wanted = ASSESSED_TIER.find(execution).orElseGet(() -> PROPOSED_TIER.in(execution));
        var decision = levels.at(MajorTier.valueOf(wanted), Decision.of(execution));
        var level = Levels.of(decision);
        var present = cases.get(number).major().tier();
        if (present.filter(it -> !level.tier().isAbove(it)).isPresent()) {
            unchanged(execution);
            return;
        }
        cases.note(
                cases.get(number),
                CaseEntry.SYSTEM,
                Event.DECIDED,
                execution.getCurrentActivityId(),
                decision.noted(Levels.TABLE));
        if (replaceResponse.isOver(cases.get(number))) {
            gradeMajor.raiseHandled(number, level, CaseEntry.SYSTEM);
        } else {
            gradeMajor.grade(number, level, CaseEntry.SYSTEM);
            replaceResponse.byTheNext(number);
        }
        MAJOR_TIER.set(execution, level.tier().name());
        MAJOR_RAISED.set(execution, true);
        EMERGENCY_RESPONSE.set(execution, cases.get(number).major().emergencyResponse());
        if (level.serviceEvent()) {
            MAJOR_SERVICE_EVENT.set(execution, true);
        }
    }

    /** The complaint is no more major than it was before. */
    void unchanged(DelegateExecution execution) {
        var number = Decision.complaint(execution);
        gradeMajor.refute(number, CaseEntry.SYSTEM);
        MAJOR_RAISED.set(execution, false);
        MAJOR_CONFIRMED.set(execution, cases.get(number).major().tier().isPresent());
        EMERGENCY_RESPONSE.set(execution, cases.get(number).major().emergencyResponse());
    }

    private static ComplaintNumber complaint(DelegateTask task) {
        return ComplaintNumber.of(task.getExecution().getProcessBusinessKey());
    }
}
