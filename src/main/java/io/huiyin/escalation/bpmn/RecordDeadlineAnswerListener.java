package io.huiyin.escalation.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Refused;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.text.Characters;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Writes down why a limit was missed; the reason is mandatory (S-09). */
@Component
class RecordDeadlineAnswerListener implements TaskListener {

    private static final int LONGEST_EXPLANATION = 4000;

    private final Clocks clocks;

    RecordDeadlineAnswerListener(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void notify(DelegateTask task) {
        clocks.answer(
                ComplaintNumber.of(task.getExecution().getProcessBusinessKey()),
                ClockId.valueOf(ComplaintVariables.MISSED_CLOCK.in(task)),
                completedBy(task),
                reasonCode(task),
                explanation(task));
    }

    private static String reasonCode(DelegateTask task) {
        var code = required(task, "reasonCode");
        if (!code.matches("[A-Z_]{1,40}")) {
            throw new Refused("reasonCode", "required");
        }
        return code;
    }

    private static String explanation(DelegateTask task) {
        var text = required(task, "explanation");
        if (Characters.length(text) > LONGEST_EXPLANATION) {
            throw new Refused("explanation", "tooLong", LONGEST_EXPLANATION);
        }
        return text;
    }

    private static String required(DelegateTask task, String field) {
        if (task.getVariable(field) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw new Refused(field, "required");
    }

    private static String completedBy(DelegateTask task) {
        var user = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return user == null || user.getUserId() == null ? CaseEntry.SYSTEM : user.getUserId();
    }
}
