package io.huiyin.platform.identity;

import io.huiyin.complaint.Complaints;
import io.huiyin.conflict.OpenWork;
import io.huiyin.conflict.bpmn.TaskRights;
import io.huiyin.notification.StaffDirectory;
import java.util.Objects;
import java.util.function.Predicate;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Gives rights that come and go by themselves, and takes them back: the engine would let a user delete himself, whoever may assign tasks
 * would give anybody the steps of any group, and whoever once had a task or was offered it would keep it for as long as it is open
 * (R5.2.2-3).
 */
class RightsOfPersons extends TaskRights {

    RightsOfPersons(Complaints complaints, StaffDirectory staff, OpenWork work) {
        super(complaints, staff, work);
    }

    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {
            createGrantAuthorization(
                    user.getId(), null, Resources.USER, user.getId(), Permissions.READ, Permissions.UPDATE)
        };
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String now) {
        HandingOn.check((TaskEntity) task, before, now);
        if (before != null && !before.equals(now) && !isLinked(task, link -> before.equals(link.getUserId()))) {
            var right = getGrantAuthorizationByUserId(before, Resources.TASK, task.getId());
            if (right != null) {
                takeBack(right);
            }
        }
        return super.newTaskAssignee(task, before, now);
    }

    /** Whoever may hand a task on needs no right over rights for it. */
    private void takeBack(AuthorizationEntity right) {
        Context.getCommandContext().runWithoutAuthorization(() -> {
            getAuthorizationManager().delete(right);
            return null;
        });
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String user, String type) {
        return user.equals(task.getAssignee()) || isLinkedOtherwise(task, link -> user.equals(link.getUserId()), type)
                ? null
                : withdrawn(getGrantAuthorizationByUserId(user, Resources.TASK, task.getId()));
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String group, String type) {
        return isLinkedOtherwise(task, link -> group.equals(link.getGroupId()), type)
                ? null
                : withdrawn(getGrantAuthorizationByGroupId(group, Resources.TASK, task.getId()));
    }

    private static AuthorizationEntity[] withdrawn(AuthorizationEntity right) {
        return right == null ? null : new AuthorizationEntity[] {right};
    }

    private static boolean isLinkedOtherwise(Task task, Predicate<IdentityLinkEntity> who, String type) {
        return isLinked(task, who.and(link -> !Objects.equals(link.getType(), type)));
    }

    private static boolean isLinked(Task task, Predicate<IdentityLinkEntity> who) {
        return Context.getCommandContext().getIdentityLinkManager().findIdentityLinksByTaskId(task.getId()).stream()
                .anyMatch(who);
    }
}
