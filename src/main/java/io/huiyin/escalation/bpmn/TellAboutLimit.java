package io.huiyin.escalation.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.LimitNotices;
import io.huiyin.escalation.LadderStep;
import io.huiyin.escalation.StaffNotices;
import java.util.List;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells those who have a task in hand as the table {@code escalationLadder} says (S-09, C-06). */
@Component
class TellAboutLimit implements LimitNotices {

    private final DecisionService decisions;
    private final Ladder ladder;
    private final Complaints complaints;
    private final StaffNotices notices;

    TellAboutLimit(@Lazy DecisionService decisions, Ladder ladder, Complaints complaints, StaffNotices notices) {
        this.decisions = decisions;
        this.ladder = ladder;
        this.complaints = complaints;
        this.notices = notices;
    }

    @Override
    public void warned(ComplaintNumber complaint, ClockId clock, List<String> responsible) {
        tell(complaint, clock, LadderStep.WARNING, responsible);
    }

    @Override
    public void targetMissed(ComplaintNumber complaint, ClockId clock, List<String> responsible) {
        tell(complaint, clock, LadderStep.MISSED, responsible);
    }

    private void tell(ComplaintNumber complaint, ClockId clock, LadderStep step, List<String> responsible) {
        var rows = decisions
                .evaluateDecisionTableByKey("escalationLadder")
                .variables(Variables.putValue("missedClock", clock.name()).putValue("escalationStep", step.name()))
                .evaluate();
        var department = complaints.get(complaint).departments().stream().findFirst();
        notices.tell(complaint, clock, step, ladder.people(rows, responsible, department));
    }
}
