package io.huiyin.complaint;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The departments that can be made responsible or be asked (requirements section 7). */
public final class Departments {

    /** Group ids. */
    public static final List<String> ALL = List.of(
            "customer-service-center",
            "customer-service-dept",
            "business-dept",
            "technical-dept",
            "operations-dept",
            "legal-dept",
            "pr-dept",
            "analysis-team");

    private static final String MANAGEMENT = "management";

    private Departments() {}

    /** The groups of somebody whose members stand in for him: his departments, or all that he is in where none is a department. */
    public static List<String> ofColleagues(Collection<String> groups) {
        var departments = among(groups);
        return departments.isEmpty() ? List.copyOf(groups) : departments;
    }

    /** The departments among some groups, management with them: their members stand in for each other. */
    public static List<String> among(Collection<String> groups) {
        return Stream.concat(ALL.stream(), Stream.of(MANAGEMENT))
                .filter(groups::contains)
                .toList();
    }
}
