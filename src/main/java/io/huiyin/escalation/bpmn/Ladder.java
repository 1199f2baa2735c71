package io.huiyin.escalation.bpmn;

import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.bpmn.TaskPeople;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The word "ladder" of the diagram: reads what the table {@code escalationLadder} decided (S-09). Heads hear of the limits of their own
 * department and answer for no other; where the responsible department has no head, all of them are told and asked.
 */
@Component("ladder")
public class Ladder {

    private static final String ASSIGNEE = "assignee";
    private static final String FIRST_CONTACT_OWNER = "firstContactOwner";
    private static final String HEADS = "dept-head";
    private static final String NOBODY_NAMED = "csc-supervisor";

    private final TaskPeople people;

    Ladder(TaskPeople people) {
        this.people = people;
    }

    /** Users and groups to tell, each once, separated by commas. */
    public String toTell(DelegateExecution execution, List<? extends Map<String, Object>> rows) {
        return named(rows.stream(), assignee(execution), owner(execution))
                .flatMap(who -> orOwnHeads(who, department(execution)))
                .distinct()
                .collect(Collectors.joining(","));
    }

    /** The groups that are asked for the reason, separated by commas; empty when nobody is asked. */
    public String asked(DelegateExecution execution, List<? extends Map<String, Object>> rows) {
        var asking = rows.stream().filter(row -> Boolean.TRUE.equals(row.get("asked")));
        return named(asking, assignee(execution), owner(execution)).collect(Collectors.joining(","));
    }

    /** The groups that the question is offered to; all heads only where the responsible department has none. */
    public List<String> groupsAsked(DelegateExecution execution, String asked) {
        boolean replaced = !headsAsked(execution, asked).isEmpty();
        return groups(asked).filter(group -> !replaced || !group.equals(HEADS)).toList();
    }

    /** User ids of the heads of the responsible department, if heads are asked. */
    public List<String> headsAsked(DelegateExecution execution, String asked) {
        return groups(asked).anyMatch(HEADS::equals)
                ? department(execution).map(people::ownHeadsOf).orElse(List.of())
                : List.of();
    }

    private static Stream<String> groups(String asked) {
        return Arrays.stream(asked.split(","));
    }

    /** The people of some rows when the work of a department is in the hands of these. */
    List<String> people(List<? extends Map<String, Object>> rows, List<String> assignees, Optional<String> department) {
        return named(rows.stream(), assignees, NOBODY_NAMED)
                .flatMap(who -> orOwnHeads(who, department))
                .distinct()
                .toList();
    }

    private Stream<String> orOwnHeads(String who, Optional<String> department) {
        return who.equals(HEADS) && department.isPresent() ? people.headsOf(department.get()).stream() : Stream.of(who);
    }

    private static Stream<String> named(
            Stream<? extends Map<String, Object>> rows, List<String> assignees, String owner) {
        return rows.map(row -> (String) row.get("who"))
                .flatMap(who -> switch (who) {
                    case ASSIGNEE -> assignees.stream();
                    case FIRST_CONTACT_OWNER -> Stream.of(owner);
                    default -> Stream.of(who);
                })
                .distinct();
    }

    private static Optional<String> department(DelegateExecution execution) {
        return ComplaintVariables.RESPONSIBLE_DEPARTMENT.find(execution);
    }

    private static List<String> assignee(DelegateExecution execution) {
        return List.of(ComplaintVariables.HANDLER
                .find(execution)
                .or(() -> department(execution))
                .orElse(NOBODY_NAMED));
    }

    private static String owner(DelegateExecution execution) {
        return ComplaintVariables.FIRST_CONTACT_OWNER.find(execution).orElse(NOBODY_NAMED);
    }
}
