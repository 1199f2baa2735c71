package io.huiyin.process.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A task begins, is taken or given back: its form shows what is known so far about the complaint, or about whatever else it is for. */
@Component
class OpenStep implements TaskListener {

    private final CaseBrief brief;
    private final WorkOnCase work;
    private final OtherWorks others;
    private final Locale locale;

    OpenStep(CaseBrief brief, WorkOnCase work, OtherWorks others, @Value("${huiyin.locale:en}") Locale locale) {
        this.brief = brief;
        this.work = work;
        this.others = others;
        this.locale = locale;
    }

    @Override
    public void notify(DelegateTask task) {
        if (work.is(task)) {
            showCase(task);
        } else if (EVENTNAME_CREATE.equals(task.getEventName())) {
            others.of(task)
                    .ifPresent(other -> KnownValue.write(
                            task, other.known(task.getExecution().getProcessBusinessKey(), locale)));
        }
    }

    /** Again when the task goes from nobody to somebody or back. */
    private void showCase(DelegateTask task) {
        boolean inHand = task.getAssignee() != null;
        if (!Boolean.valueOf(inHand).equals(KnownValue.read(task).get(KnownValue.IN_HAND))) {
            var number = ComplaintNumber.of(task.getExecution().getProcessBusinessKey());
            KnownValue.write(
                    task,
                    brief.known(
                            brief.soFar(number),
                            task.getTaskDefinitionKey(),
                            inHand,
                            task.getExecution()::getVariable));
        }
    }
}
