package io.huiyin.process;

import io.huiyin.complaint.CaseEntry;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Who does a step: the signed-in user, or the task's assignee where the engine itself acts.
 *
 * @param groups group ids; empty where nobody is signed in
 */
public record Actor(String user, List<String> groups) {

    public static Actor of(DelegateTask task) {
        var actor = of(task.getProcessEngineServices());
        if (actor.user().equals(CaseEntry.SYSTEM) && task.getAssignee() != null) {
            return new Actor(task.getAssignee(), actor.groups());
        }
        return actor;
    }

    /** The signed-in user, or {@link CaseEntry#SYSTEM}. */
    public static Actor of(ProcessEngineServices engine) {
        var authentication = engine.getIdentityService().getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            return new Actor(CaseEntry.SYSTEM, List.of());
        }
        var groups = authentication.getGroupIds();
        return new Actor(authentication.getUserId(), groups == null ? List.of() : List.copyOf(groups));
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }
}
