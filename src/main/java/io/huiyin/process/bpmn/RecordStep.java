package io.huiyin.process.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Refused;
import io.huiyin.process.Actor;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A task is done: what its form collected goes to the case log, under the name of who claimed it (R2.4.1-b, R5.3.1-2). */
@Component
class RecordStep implements TaskListener {

    private final CaseFile cases;
    private final WorkOnCase work;

    RecordStep(CaseFile cases, WorkOnCase work) {
        this.cases = cases;
        this.work = work;
    }

    /** @throws Refused unless the person who completes the task has claimed it */
    @Override
    public void notify(DelegateTask task) {
        if (!work.is(task)) {
            return;
        }
        var actor = Actor.of(task);
        boolean signedIn = !actor.user().equals(CaseEntry.SYSTEM);
        if (signedIn && !actor.user().equals(task.getAssignee())) {
            throw new Refused("assignee", "claimFirst");
        }
        var submission = Submission.of(task);
        cases.note(
                cases.get(submission.complaint()),
                actor.user(),
                CaseEntry.Event.STEP_COMPLETED,
                task.getTaskDefinitionKey(),
                entered(task, submission));
    }

    private static Map<String, Object> entered(DelegateTask task, Submission submission) {
        var entered = new LinkedHashMap<>(submission.values());
        entered.values().removeIf(value -> value instanceof List<?> list && list.isEmpty());
        ComplaintVariables.DEPARTMENT
                .find(task)
                .ifPresent(department -> entered.put(ComplaintVariables.DEPARTMENT.name(), department));
        return entered;
    }
}
