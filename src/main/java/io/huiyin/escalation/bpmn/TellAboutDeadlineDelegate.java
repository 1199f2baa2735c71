package io.huiyin.escalation.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockId;
import io.huiyin.escalation.LadderStep;
import io.huiyin.escalation.StaffNotices;
import io.huiyin.process.ComplaintVariables;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells those whom the ladder names (S-09). */
@Component
class TellAboutDeadlineDelegate implements JavaDelegate {

    private final StaffNotices notices;

    TellAboutDeadlineDelegate(StaffNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.tell(
                ComplaintNumber.of(execution.getProcessBusinessKey()),
                ClockId.valueOf(ComplaintVariables.MISSED_CLOCK.in(execution)),
                LadderStep.valueOf(ComplaintVariables.ESCALATION_STEP.in(execution)),
                List.of(ComplaintVariables.TO_TELL.in(execution).split(",")));
    }
}
