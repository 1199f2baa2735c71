package io.huiyin.platform.identity;

import io.huiyin.complaint.Departments;
import io.huiyin.complaint.Groups;
import io.huiyin.complaint.Refused;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * Whom a person may hand a task to: those whom it is offered to and, where the diagram names somebody for it, the colleagues of whoever
 * has it (R5.2.2-3, duty list). What Huiyin itself assigns is not looked at, nor what an administrator does.
 */
final class HandingOn {

    private static final String BEING_CREATED = "Init";
    private static final int MOST_GROUPS = 200;

    private HandingOn() {}

    /**
     * @param before user id of whoever has the task, or null
     * @param now user id of whoever is to get it, or null for nobody
     * @throws Refused if the task is none for him
     */
    static void check(TaskEntity task, String before, String now) {
        boolean stays = now == null || now.equals(before) || BEING_CREATED.equals(task.getTaskState());
        if (!stays && isByPerson() && !isFor(now, task, before)) {
            throw new Refused("assignee", "notForAssignee", now);
        }
    }

    private static boolean isByPerson() {
        var person = Context.getCommandContext().getAuthentication();
        return person != null
                && (person.getGroupIds() == null || !person.getGroupIds().contains(Groups.ADMINISTRATORS));
    }

    private static boolean isFor(String user, TaskEntity task, String before) {
        var groups = groupsOf(user);
        return task.getCandidates().stream().anyMatch(offer -> isTo(user, groups, offer))
                || before != null
                        && isNamedByDiagram(task)
                        && Departments.ofColleagues(groupsOf(before)).stream().anyMatch(groups::contains);
    }

    private static boolean isTo(String user, Collection<String> groups, IdentityLink offer) {
        return user.equals(offer.getUserId()) || groups.contains(offer.getGroupId());
    }

    private static boolean isNamedByDiagram(TaskEntity task) {
        return task.getTaskDefinition() != null && task.getTaskDefinition().getAssigneeExpression() != null;
    }

    private static List<String> groupsOf(String user) {
        var context = Context.getCommandContext();
        IdentityService identities = context.getProcessEngineConfiguration().getIdentityService();
        return context.runWithoutAuthorization(
                () -> identities.createGroupQuery().groupMember(user).listPage(0, MOST_GROUPS).stream()
                        .map(Group::getId)
                        .toList());
    }
}
