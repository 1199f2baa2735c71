package io.huiyin.investigation.bpmn;

import static io.huiyin.process.ComplaintVariables.COMPLEX_TECHNICAL;
import static io.huiyin.process.ComplaintVariables.GRADING_CHANGED;
import static io.huiyin.process.ComplaintVariables.HANDLER;
import static io.huiyin.process.ComplaintVariables.IMPACT_SCOPE;
import static io.huiyin.process.ComplaintVariables.MAJOR_SERVICE_EVENT;
import static io.huiyin.process.ComplaintVariables.MULTI_DEPARTMENT;
import static io.huiyin.process.ComplaintVariables.RECTIFICATION_NEEDED;
import static io.huiyin.process.ComplaintVariables.SITE_VISIT;
import static io.huiyin.process.ComplaintVariables.THIRD_PARTY;
import static io.huiyin.process.ComplaintVariables.URGENT_CONTENT;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.ImpactScope;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.RootCauseClass;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Limits;
import io.huiyin.investigation.ChooseDepartments;
import io.huiyin.investigation.Finding;
import io.huiyin.process.Submission;
import io.huiyin.process.Variable;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the steps of the investigation stage leave on the record. */
@Component("investigationSteps")
public class InvestigationSteps {

    /** What makes a complaint complex, by the field that says so (R5.1-4a, S-27). */
    private static final List<Variable<Boolean>> TRIGGERS =
            List.of(MAJOR_SERVICE_EVENT, COMPLEX_TECHNICAL, MULTI_DEPARTMENT, THIRD_PARTY, SITE_VISIT);

    private static final String NO_RECTIFICATION = "NONE";

    private final CaseFile cases;
    private final Clocks clocks;
    private final Limits limits;
    private final ChooseDepartments choose;

    InvestigationSteps(CaseFile cases, Clocks clocks, Limits limits, ChooseDepartments choose) {
        this.cases = cases;
        this.clocks = clocks;
        this.limits = limits;
        this.choose = choose;
    }

    /** The department has replied: facts, location, responsibility, preliminary solution (R5.1-2b). */
    public void investigated(DelegateTask task) {
        var submission = Submission.of(task);
        regrade(task, submission);
        var complaint = cases.change(submission.complaint(), it -> {
            it.handledBy(submission.user());
            it.reach(Milestone.DEPARTMENT_REPLIED, cases.now());
            if (isJoint(task, it)) {
                it.assignTo(choose.decide(it, submission.chosen("needDepartments")));
            }
            if (submission.flag("contained")) {
                it.reach(Milestone.CONTAINED, cases.now());
            }
        });
        HANDLER.set(task, submission.user());
        concludeAnalysis(task, submission);
        replied(complaint, submission.user());
        contained(complaint, submission.user());
    }

    /** Where the harm is stopped an urgent complaint of the complex track has met its 48 hours (C-03). */
    private void contained(Complaint complaint, String by) {
        complaint.containedAt().ifPresent(at -> List.of(ClockId.K09, ClockId.K10)
                .forEach(clock -> clocks.stop(complaint.number(), clock, at, by, "CONTAINED")));
    }

    private void regrade(DelegateTask task, Submission submission) {
        boolean otherDepartments = !submission.list("needDepartments").isEmpty();
        TRIGGERS.forEach(trigger -> trigger.set(task, submission.flag(trigger.name())));
        MULTI_DEPARTMENT.set(task, submission.flag(MULTI_DEPARTMENT.name()) || otherDepartments);
        boolean joint = TRIGGERS.stream().anyMatch(trigger -> trigger.in(task));
        var scopeBefore = ImpactScope.valueOf(IMPACT_SCOPE.in(task));
        boolean urgentBefore = URGENT_CONTENT.find(task).orElse(false);
        var scope =
                submission.text("impactScopeFound").map(ImpactScope::valueOf).orElse(scopeBefore);
        var finding = new Finding(joint, scope, submission.flag("urgentContentFound"));
        IMPACT_SCOPE.set(task, scope.name());
        URGENT_CONTENT.set(task, urgentBefore || finding.urgentContent());
        GRADING_CHANGED.set(task, finding.changesGrading(scopeBefore, urgentBefore));
    }

    /** Whether departments are asked: for a reason found now or because of the track; a later round needs nobody new. */
    private static boolean isJoint(DelegateTask task, Complaint complaint) {
        boolean longer = complaint
                .track()
                .filter(track -> track != HandlingTrack.STANDARD)
                .isPresent();
        return TRIGGERS.stream().anyMatch(trigger -> trigger.in(task)) || longer && complaint.round() == 1;
    }

    private void replied(Complaint complaint, String by) {
        var number = complaint.number();
        clocks.stop(number, ClockId.K07, cases.now(), by, "DEPARTMENT_REPLIED");
        clocks.stop(number, ClockId.K06_REPLY, cases.now(), by, "DEPARTMENT_REPLIED");
        if (complaint.track().equals(Optional.of(HandlingTrack.STANDARD))) {
            var verify = ClockId.K06_VERIFY;
            clocks.start(number, verify, complaint.round(), cases.now(), limits.of(verify), by, "DEPARTMENT_REPLIED");
        }
    }

    /** Who gives a finding has handled the complaint; who sends it back has not. */
    public void contributed(DelegateTask task) {
        var submission = Submission.of(task);
        if (!submission.flag("sentBack")) {
            cases.change(submission.complaint(), complaint -> complaint.handledBy(submission.user()));
        }
    }

    public void analysed(DelegateTask task) {
        var submission = Submission.of(task);
        cases.change(submission.complaint(), complaint -> complaint.handledBy(submission.user()));
        concludeAnalysis(task, submission);
    }

    private void concludeAnalysis(DelegateTask task, Submission submission) {
        submission.text("rootCauseClass").map(RootCauseClass::valueOf).ifPresent(cause -> {
            cases.change(submission.complaint(), complaint -> complaint.causedBy(cause));
            RECTIFICATION_NEEDED.set(
                    task, !submission.choice("rectificationProposed").equals(NO_RECTIFICATION));
        });
    }
}
