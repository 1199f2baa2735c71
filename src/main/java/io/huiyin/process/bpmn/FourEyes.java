package io.huiyin.process.bpmn;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Refused;
import io.huiyin.process.Actor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Who handled a complaint neither confirms nor scores it, nor handles it again (R2.4.2-a, S-14, S-24). */
@Component("fourEyes")
public class FourEyes {

    private final CaseFile cases;

    FourEyes(CaseFile cases) {
        this.cases = cases;
    }

    /** @throws Refused if the task's assignee or the person who acts has handled the complaint in an earlier step */
    public void check(DelegateTask task) {
        var handlers = cases.get(ComplaintNumber.of(task.getExecution().getProcessBusinessKey()))
                .handlers();
        if (handlers.contains(task.getAssignee())
                || handlers.contains(Actor.of(task).user())) {
            throw new Refused("assignee", "fourEyes");
        }
    }
}
