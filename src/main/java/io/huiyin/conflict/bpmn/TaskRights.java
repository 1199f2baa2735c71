package io.huiyin.conflict.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.ConflictOfInterest;
import io.huiyin.complaint.Refused;
import io.huiyin.conflict.OpenWork;
import io.huiyin.notification.StaffDirectory;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Gives assignees and candidates the right to work on their task, but never to somebody whom its complaint is about: what a
 * diagram offers him is passed over, what a person wants to hand him is refused (S-48).
 */
public class TaskRights extends DefaultAuthorizationProvider {

    private static final String BEING_CREATED = "Init";

    private final Complaints complaints;
    private final StaffDirectory staff;
    private final OpenWork work;

    /**
     * @param staff may be a proxy: it is asked only while the engine runs
     * @param work likewise
     */
    protected TaskRights(Complaints complaints, StaffDirectory staff, OpenWork work) {
        this.complaints = complaints;
        this.staff = staff;
        this.work = work;
    }

    /** Whoever joins a department has nothing to do with the complaints about it from that moment on. */
    @Override
    public AuthorizationEntity[] groupMembershipCreated(String group, String user) {
        if (ConflictOfInterest.DEPARTMENTS.contains(group)) {
            work.joined(group);
        }
        return super.groupMembershipCreated(group, user);
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        return keepsOutUser(task, newAssignee) ? none(task) : super.newTaskAssignee(task, oldAssignee, newAssignee);
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return keepsOutUser(task, newOwner) ? none(task) : super.newTaskOwner(task, oldOwner, newOwner);
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
        return keepsOutUser(task, userId) ? none(task) : super.newTaskUserIdentityLink(task, userId, type);
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return conflict(task).departments().contains(groupId)
                ? none(task)
                : super.newTaskGroupIdentityLink(task, groupId, type);
    }

    private static AuthorizationEntity[] none(Task task) {
        if (!BEING_CREATED.equals(task.getTaskState())) {
            throw new Refused("assignee", "conflictOfInterest");
        }
        return new AuthorizationEntity[0];
    }

    private boolean keepsOutUser(Task task, String user) {
        if (user == null) {
            return false;
        }
        var conflict = conflict(task);
        return !conflict.isNone() && staff.keptOut(conflict).contains(user);
    }

    private ConflictOfInterest conflict(Task task) {
        var execution = ((TaskEntity) task).getExecution();
        return execution == null
                ? ConflictOfInterest.NONE
                : ComplaintNumber.parse(execution.getProcessBusinessKey())
                        .map(complaints::conflictOf)
                        .orElse(ConflictOfInterest.NONE);
    }

    /** Rights on single instances of the past are only taken here, never given. */
    @Override
    protected boolean isHistoricInstancePermissionsEnabled() {
        return false;
    }
}
