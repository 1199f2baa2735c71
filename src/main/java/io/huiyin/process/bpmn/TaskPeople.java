package io.huiyin.process.bpmn;

import io.huiyin.process.AsNobody;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who has a task in hand, and who stands above him. */
@Component
public class TaskPeople {

    private static final String HEADS = "dept-head";

    private final IdentityService identities;
    private final TaskService tasks;

    TaskPeople(@Lazy IdentityService identities, @Lazy TaskService tasks) {
        this.identities = identities;
        this.tasks = tasks;
    }

    /** The assignee of a task, or the users and groups that it is offered to. */
    public static List<String> responsible(DelegateTask task) {
        return responsible(task.getAssignee(), task.getCandidates());
    }

    /** The assignee of a task that waits, or the users and groups that it is offered to. */
    public List<String> inHand(Task task) {
        return responsible(task.getAssignee(), tasks.getIdentityLinksForTask(task.getId()));
    }

    private static List<String> responsible(String assignee, Collection<IdentityLink> candidates) {
        return assignee != null
                ? List.of(assignee)
                : candidates.stream()
                        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                        .map(TaskPeople::name)
                        .toList();
    }

    private static String name(IdentityLink link) {
        return link.getGroupId() == null ? link.getUserId() : link.getGroupId();
    }

    /** User ids of the heads of a department: heads who are members of it; where nobody is, the group of all heads. */
    public List<String> headsOf(String department) {
        var heads = ownHeadsOf(department);
        return heads.isEmpty() ? List.of(HEADS) : heads;
    }

    /** User ids of heads who are members of a department; none where nobody is. */
    public List<String> ownHeadsOf(String department) {
        var members = members(department);
        return members(HEADS).stream().filter(members::contains).sorted().toList();
    }

    private Set<String> members(String group) {
        return new AsNobody(identities).get(() -> identities.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .collect(Collectors.toSet()));
    }
}
