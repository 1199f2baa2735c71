package io.huiyin.escalation.bpmn;

import io.huiyin.process.ComplaintVariables;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The word "ladder" of the diagram: reads what the table {@code escalationLadder} decided (S-09). */
@Component("ladder")
public class Ladder {

    private static final String ASSIGNEE = "assignee";
    private static final String FIRST_CONTACT_OWNER = "firstContactOwner";
    private static final String NOBODY_NAMED = "csc-supervisor";

    /** Users and groups to tell, each once, separated by commas. */
    public String toTell(DelegateExecution execution, List<? extends Map<String, Object>> rows) {
        return people(rows.stream(), assignee(execution), owner(execution)).collect(Collectors.joining(","));
    }

    /** The groups that are asked for the reason, separated by commas; empty when nobody is asked. */
    public String asked(DelegateExecution execution, List<? extends Map<String, Object>> rows) {
        var asking = rows.stream().filter(row -> Boolean.TRUE.equals(row.get("asked")));
        return people(asking, assignee(execution), owner(execution)).collect(Collectors.joining(","));
    }

    /** The people of some rows when the work is in the hands of these. */
    List<String> people(List<? extends Map<String, Object>> rows, List<String> assignees) {
        return people(rows.stream(), assignees, NOBODY_NAMED).toList();
    }

    private static Stream<String> people(
            Stream<? extends Map<String, Object>> rows, List<String> assignees, String owner) {
        return rows.map(row -> (String) row.get("who"))
                .flatMap(who -> switch (who) {
                    case ASSIGNEE -> assignees.stream();
                    case FIRST_CONTACT_OWNER -> Stream.of(owner);
                    default -> Stream.of(who);
                })
                .distinct();
    }

    private static List<String> assignee(DelegateExecution execution) {
        return List.of(ComplaintVariables.HANDLER
                .find(execution)
                .or(() -> ComplaintVariables.RESPONSIBLE_DEPARTMENT.find(execution))
                .orElse(NOBODY_NAMED));
    }

    private static String owner(DelegateExecution execution) {
        return ComplaintVariables.FIRST_CONTACT_OWNER.find(execution).orElse(NOBODY_NAMED);
    }
}
