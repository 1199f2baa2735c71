package io.huiyin.cluster.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.notification.Purpose;
import io.huiyin.notification.StaffWork;
import io.huiyin.notification.StaffWork.Matter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells supervisor and management that a complaint has become one of a group, so that it is looked at anew (R4.1-f). */
@Component
class ScreenAnew {

    private static final List<String> WHOM = List.of("csc-supervisor", "management");

    private final StaffWork staffWork;
    private final Clock clock;

    ScreenAnew(StaffWork staffWork, Clock clock) {
        this.staffWork = staffWork;
        this.clock = clock;
    }

    void of(ComplaintNumber complaint) {
        var day = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
        staffWork.tell(new Matter(complaint, Purpose.GROUP_RISK, day.toString(), null, Map.of()), WHOM);
    }
}
