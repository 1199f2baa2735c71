package io.huiyin.intake.bpmn;

import static io.huiyin.process.ComplaintVariables.FIRST_CONTACT_OWNER;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The word "firstContact" of the diagram: the first person who takes a complaint that came by itself stays its contact (C-18). */
@Component("firstContact")
public class TakeContact {

    private final CaseFile cases;

    TakeContact(CaseFile cases) {
        this.cases = cases;
    }

    /** The task's assignee takes the contact unless somebody has it already; a task that is given back changes nothing. */
    public void taken(DelegateTask task) {
        var person = task.getAssignee();
        var complaint = cases.get(ComplaintNumber.of(task.getExecution().getProcessBusinessKey()));
        if (person == null || complaint.firstContactOwner().isPresent()) {
            return;
        }
        var taken = cases.change(complaint.number(), it -> it.contactTakenBy(person));
        cases.note(taken, person, CaseEntry.Event.CONTACT_TAKEN, task.getTaskDefinitionKey(), Map.of());
        FIRST_CONTACT_OWNER.set(task, person);
    }
}
