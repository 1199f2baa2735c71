package io.huiyin.process.bpmn;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Refused;
import io.huiyin.process.Actor;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Who handled a complaint neither confirms nor scores it, nor handles it again (R2.4.2-a, S-14, S-24). */
@Component("fourEyes")
public class FourEyes {

    private final CaseFile cases;

    FourEyes(CaseFile cases) {
        this.cases = cases;
    }

    /** @throws Refused if the task's assignee or the person who completes it has handled the complaint (R2.4.2-a, S-24) */
    public void check(DelegateTask task) {
        refuse(task, complaint(task).handlers().all());
    }

    /** @throws Refused if the task's assignee or the person who completes it has handled the complaint in an earlier round (S-14) */
    public void checkEarlierRounds(DelegateTask task) {
        var complaint = complaint(task);
        refuse(task, complaint.handlers().before(complaint.round()));
    }

    private Complaint complaint(DelegateTask task) {
        return cases.get(ComplaintNumber.of(task.getExecution().getProcessBusinessKey()));
    }

    /** A task is assigned by whoever did the step before or leads the work; that he has handled the complaint does no harm. */
    private static void refuse(DelegateTask task, Set<String> excluded) {
        boolean completes = task.getEventName().equals(TaskListener.EVENTNAME_COMPLETE);
        if (excluded.contains(task.getAssignee())
                || completes && excluded.contains(Actor.of(task).user())) {
            throw new Refused("assignee", "fourEyes");
        }
    }
}
