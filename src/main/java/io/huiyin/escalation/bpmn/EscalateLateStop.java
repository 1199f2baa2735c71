package io.huiyin.escalation.bpmn;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockWatch;
import io.huiyin.process.AsNobody;
import io.huiyin.process.ComplaintProcess;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.ListColumns;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts the ladder when the late step was done before its timer could fire, for example just after a restart (S-09). */
@Component
class EscalateLateStop implements ClockWatch {

    private final ProcessEngine engine;
    private final Complaints complaints;

    EscalateLateStop(@Lazy ProcessEngine engine, Complaints complaints) {
        this.engine = engine;
        this.complaints = complaints;
    }

    @Override
    public void stoppedLate(ComplaintNumber complaint, ClockId clock) {
        if (!clock.isTarget() && !clock.isCycle()) {
            new AsNobody(engine.getIdentityService()).get(() -> engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            ComplaintProcess.DEADLINE_ESCALATION,
                            complaint.value(),
                            variables(complaints.get(complaint), clock)));
        }
    }

    private static Map<String, Object> variables(Complaint complaint, ClockId clock) {
        var values = ListColumns.of(complaint);
        values.put(ComplaintVariables.MISSED_CLOCK.name(), clock.name());
        complaint
                .firstContactOwner()
                .ifPresent(owner -> values.put(ComplaintVariables.FIRST_CONTACT_OWNER.name(), owner));
        complaint.departments().stream()
                .findFirst()
                .ifPresent(department -> values.put(ComplaintVariables.RESPONSIBLE_DEPARTMENT.name(), department));
        complaint.track().ifPresent(it -> values.put(ComplaintVariables.HANDLING_TRACK.name(), it.name()));
        return values;
    }
}
