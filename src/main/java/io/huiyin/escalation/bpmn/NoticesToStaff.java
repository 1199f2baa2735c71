package io.huiyin.escalation.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockId;
import io.huiyin.escalation.LadderStep;
import io.huiyin.escalation.StaffNotices;
import io.huiyin.notification.TellStaff;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hands what the ladder tells to the notices, in the transaction of the step (S-09). */
@Component
class NoticesToStaff implements StaffNotices {

    private final TellStaff staff;

    NoticesToStaff(TellStaff staff) {
        this.staff = staff;
    }

    @Override
    public void tell(ComplaintNumber complaint, ClockId clock, LadderStep step, List<String> whom) {
        staff.tell(complaint, clock, step.name(), whom);
    }
}
