package io.huiyin.intake.bpmn;

import static io.huiyin.process.ComplaintVariables.HANDLING_TRACK;
import static io.huiyin.process.ComplaintVariables.PRIORITY;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Priority;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Limit;
import io.huiyin.deadline.Limits;
import io.huiyin.process.Decision;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Writes priority and track to the record and starts or moves the limits that hang on them (R7.2-2, R5.1.1, S-11). */
@Component
class Grading {

    private final CaseFile cases;
    private final Clocks clocks;
    private final Limits limits;

    Grading(CaseFile cases, Clocks clocks, Limits limits) {
        this.cases = cases;
        this.clocks = clocks;
        this.limits = limits;
    }

    /** A priority rises here and never falls; lowering it is a supervisor's decision (S-11). */
    void prioritise(DelegateExecution execution) {
        var decision = Decision.of(execution);
        var proposed = Priority.valueOf(decision.text("priority"));
        var complaint = cases.change(Decision.complaint(execution), it -> {
            if (it.priority().filter(present -> present.isAbove(proposed)).isEmpty()) {
                it.prioritise(proposed);
            }
        });
        note(execution, complaint, decision, "complaintPriority");
        var priority = complaint.priority().orElseThrow();
        PRIORITY.set(execution, priority.name());
        if (priority == proposed) {
            run(complaint, ClockId.K08, Limit.hours(decision.number("handlingHours")), decision.text("reason"));
        }
        if (priority == Priority.URGENT
                && complaint.reachedAt(Milestone.HANDLED).isEmpty()) {
            run(complaint, ClockId.K09, limits.of(ClockId.K09), decision.text("reason"));
        }
    }

    /** A track becomes longer here and never shorter; going back is a supervisor's decision (S-11). */
    void chooseTrack(DelegateExecution execution) {
        var decision = Decision.of(execution);
        var proposed = HandlingTrack.valueOf(decision.text("handlingTrack"));
        var complaint = cases.change(Decision.complaint(execution), it -> {
            if (it.track().filter(present -> present.compareTo(proposed) > 0).isEmpty()) {
                it.choose(proposed, it.grading().jointClosure() || decision.flag("jointClosure"));
            }
        });
        note(execution, complaint, decision, "handlingTrack");
        var track = complaint.track().orElseThrow();
        HANDLING_TRACK.set(execution, track.name());
        if (track == proposed) {
            run(complaint, ClockId.K12, Limit.workingDays(decision.number("workingDays")), decision.text("reason"));
        }
        runStandardClocks(complaint, track, decision.text("reason"));
        runJointClosure(complaint, decision.text("reason"));
        contained(complaint);
    }

    /** Ends with the feedback of the round it began in; a later round has the limits of its own (S-14). */
    private void runJointClosure(Complaint complaint, String reason) {
        boolean began = clocks.ledger(complaint.number()).state(ClockId.K14).isPresent();
        boolean ended = complaint.reachedAt(Milestone.FED_BACK).isPresent();
        if (complaint.grading().jointClosure() && !began && !ended) {
            start(complaint, ClockId.K14, beginning(complaint), limits.of(ClockId.K14), reason);
        }
    }

    /** What an investigation found contained before the complaint was graded urgent or complex (C-03). */
    private void contained(Complaint complaint) {
        complaint
                .containedAt()
                .ifPresent(at -> clocks.stop(complaint.number(), ClockId.K09, at, CaseEntry.SYSTEM, "CONTAINED"));
    }

    private void runStandardClocks(Complaint complaint, HandlingTrack track, String reason) {
        if (complaint.round() > 1) {
            return;
        }
        if (track == HandlingTrack.STANDARD) {
            for (var clock : new ClockId[] {ClockId.K07, ClockId.K06_REPLY}) {
                start(complaint, clock, complaint.countsFrom(), limits.of(clock), reason);
            }
        } else {
            for (var clock : new ClockId[] {ClockId.K07, ClockId.K06_REPLY, ClockId.K06_VERIFY}) {
                clocks.stop(complaint.number(), clock, cases.now(), CaseEntry.SYSTEM, reason);
            }
        }
    }

    private void run(Complaint complaint, ClockId clock, Limit limit, String reason) {
        start(complaint, clock, beginning(complaint), limit, reason);
        clocks.retarget(complaint.number(), clock, limit, CaseEntry.SYSTEM, reason);
    }

    private Instant beginning(Complaint complaint) {
        return complaint.round() == 1 ? complaint.countsFrom() : cases.now();
    }

    private void start(Complaint complaint, ClockId clock, Instant from, Limit limit, String reason) {
        clocks.start(complaint.number(), clock, complaint.round(), from, limit, CaseEntry.SYSTEM, reason);
    }

    private void note(DelegateExecution execution, Complaint complaint, Decision decision, String table) {
        cases.note(
                complaint,
                CaseEntry.SYSTEM,
                CaseEntry.Event.DECIDED,
                execution.getCurrentActivityId(),
                decision.noted(table));
    }
}
