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
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A task is done: what its form collected goes to the case log, under the name of who claimed it (R2.4.1-b, R5.3.1-2). */
@Component
class RecordStep implements TaskListener {

    private final CaseFile cases;
    private final WorkOnCase work;
    private final OtherWorks others;
    private final ObjectProvider<UsualAnswers> usualAnswers;

    RecordStep(CaseFile cases, WorkOnCase work, OtherWorks others, ObjectProvider<UsualAnswers> usualAnswers) {
        this.cases = cases;
        this.work = work;
        this.others = others;
        this.usualAnswers = usualAnswers;
    }

    /** @throws Refused unless the person who completes the task has claimed it */
    @Override
    public void notify(DelegateTask task) {
        boolean onCase = work.is(task);
        if (onCase || others.of(task).isPresent()) {
            refuseUnlessClaimed(task);
        }
        if (onCase) {
            record(task);
        }
    }

    private static void refuseUnlessClaimed(DelegateTask task) {
        var user = Actor.of(task).user();
        if (!user.equals(CaseEntry.SYSTEM) && !user.equals(task.getAssignee())) {
            throw new Refused("assignee", "claimFirst");
        }
    }

    private void record(DelegateTask task) {
        var submission = Submission.of(task);
        cases.note(
                cases.get(submission.complaint()),
                submission.user(),
                CaseEntry.Event.STEP_COMPLETED,
                task.getTaskDefinitionKey(),
                entered(task, submission));
    }

    private Map<String, Object> entered(DelegateTask task, Submission submission) {
        var entered = new LinkedHashMap<>(submission.values());
        entered.values().removeIf(value -> value instanceof List<?> list && list.isEmpty());
        usualAnswers.stream()
                .map(usual -> usual.of(task.getTaskDefinitionKey()))
                .forEach(usual -> usual.forEach(entered::putIfAbsent));
        ComplaintVariables.DEPARTMENT
                .find(task)
                .ifPresent(department -> entered.put(ComplaintVariables.DEPARTMENT.name(), department));
        return inOrderOfTheForm(entered, (TaskEntity) task);
    }

    /** The engine's variables have no order of their own; a reader looks for the facts where the form has asked for them. */
    private static Map<String, Object> inOrderOfTheForm(Map<String, Object> entered, TaskEntity task) {
        if (!TaskForm.isFor(task)) {
            return entered;
        }
        var ordered = new LinkedHashMap<String, Object>();
        TaskForm.of(task).keys().forEach(field -> {
            if (entered.containsKey(field)) {
                ordered.put(field, entered.get(field));
            }
        });
        entered.forEach(ordered::putIfAbsent);
        return ordered;
    }
}
