package io.huiyin.deadline.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.LimitNotices;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/** Warns the people of a task that a limit nears its end, or reminds them that a target has reached it (S-09, C-06). */
@Component
class WarnAboutLimit {

    private static final String AT_ITS_END = "due";

    private final Clocks clocks;
    private final LimitNotices notices;
    private final Clock clock;

    WarnAboutLimit(Clocks clocks, LimitNotices notices, Clock clock) {
        this.clocks = clocks;
        this.notices = notices;
        this.clock = clock;
    }

    void warn(DelegateTask task, ClockId clockId, String threshold) {
        var complaint = ComplaintNumber.of(task.getExecution().getProcessBusinessKey());
        if (threshold.equals(AT_ITS_END)) {
            if (clocks.miss(complaint, clockId, clock.instant())) {
                notices.targetMissed(complaint, clockId, responsible(task));
            }
        } else if (clocks.warn(complaint, clockId, threshold, clock.instant())) {
            notices.warned(complaint, clockId, responsible(task));
        }
    }

    private static List<String> responsible(DelegateTask task) {
        return task.getAssignee() != null
                ? List.of(task.getAssignee())
                : task.getCandidates().stream()
                        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                        .map(WarnAboutLimit::name)
                        .toList();
    }

    private static String name(IdentityLink link) {
        return link.getGroupId() == null ? link.getUserId() : link.getGroupId();
    }
}
