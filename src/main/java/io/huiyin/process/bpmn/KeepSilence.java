package io.huiyin.process.bpmn;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Refused;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * While several departments respond to a major complaint, nothing is told to the customer on the matter before their statement is
 * approved (R4.2-f): the steps that lead to telling him have to wait, whether they are done in Tasklist or over REST.
 */
@Component
class KeepSilence implements TaskListener {

    private static final Set<String> TELLING = Set.of(
            "Task_GiveFirstResponse",
            "Task_ProposeSolution",
            "Task_ApproveSolution",
            "Task_ObtainConsent",
            "Task_TellSolutionByPhone",
            "Task_ConfirmCompletion",
            "Task_GiveFeedback",
            "Task_GiveFinalAnswer",
            "Task_SendProgressNotice");

    private final CaseFile cases;
    private final WorkOnCase work;

    KeepSilence(CaseFile cases, WorkOnCase work) {
        this.cases = cases;
        this.work = work;
    }

    /** @throws Refused while the statement is not approved */
    @Override
    public void notify(DelegateTask task) {
        if (TELLING.contains(task.getTaskDefinitionKey())
                && work.is(task)
                && !Boolean.TRUE.equals(task.getVariableLocal("notOurs"))
                && cases.get(ComplaintNumber.of(task.getExecution().getProcessBusinessKey()))
                        .isSilent()) {
            throw new Refused(task.getTaskDefinitionKey(), "statementNotApproved");
        }
    }
}
