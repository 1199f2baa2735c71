package io.huiyin.conflict.bpmn;

import io.huiyin.complaint.ConflictOfInterest;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/** Offers a task only to people whom its complaint is not about; where they were all, to a supervisor and to management (S-48). */
class OtherHands {

    private static final String HEADS = "dept-head";
    private static final String MANAGEMENT = "management";
    private static final String SUPERVISOR = "csc-supervisor";

    private final ProcessEngine engine;
    private final ConflictOfInterest conflict;
    private final Set<String> keptOut;

    /** @param keptOut user ids of all whom the conflict keeps out */
    OtherHands(ProcessEngine engine, ConflictOfInterest conflict, Set<String> keptOut) {
        this.engine = engine;
        this.conflict = conflict;
        this.keptOut = keptOut;
    }

    void offer(Task task) {
        boolean free = task.getAssignee() == null || keptOut.contains(task.getAssignee());
        if (free && task.getAssignee() != null) {
            engine.getTaskService().setAssignee(task.getId(), null);
        }
        var candidates = candidates(task);
        candidates.stream().filter(this::isKeptOut).forEach(link -> remove(task, link));
        if (free && candidates.stream().noneMatch(this::reachesSomebody)) {
            substitutes(candidates).forEach(group -> engine.getTaskService().addCandidateGroup(task.getId(), group));
        }
    }

    private List<IdentityLink> candidates(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
    }

    private boolean isKeptOut(IdentityLink link) {
        return keptOut.contains(link.getUserId()) || conflict.departments().contains(link.getGroupId());
    }

    private void remove(Task task, IdentityLink link) {
        if (link.getGroupId() == null) {
            engine.getTaskService().deleteCandidateUser(task.getId(), link.getUserId());
        } else {
            engine.getTaskService().deleteCandidateGroup(task.getId(), link.getGroupId());
        }
    }

    private boolean reachesSomebody(IdentityLink link) {
        if (isKeptOut(link)) {
            return false;
        }
        return link.getGroupId() == null
                || engine.getIdentityService().createUserQuery().memberOfGroup(link.getGroupId()).list().stream()
                        .anyMatch(member -> !keptOut.contains(member.getId()));
    }

    /** For a head of department management signs; for all others whoever decides about the center's work. */
    private static List<String> substitutes(List<IdentityLink> candidates) {
        boolean forHeads = candidates.stream().anyMatch(link -> HEADS.equals(link.getGroupId()));
        return forHeads ? List.of(MANAGEMENT) : List.of(SUPERVISOR, MANAGEMENT);
    }
}
