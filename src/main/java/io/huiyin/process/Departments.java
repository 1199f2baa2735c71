package io.huiyin.process;

import java.util.Collection;
import java.util.List;

/** The groups that are departments: their members stand in for each other, other groups only say what somebody may do. */
public final class Departments {

    private static final List<String> ALL = List.of(
            "customer-service-center",
            "customer-service-dept",
            "business-dept",
            "technical-dept",
            "operations-dept",
            "legal-dept",
            "pr-dept",
            "analysis-team",
            "management");

    private Departments() {}

    /** The departments among some groups, in the order of this list. */
    public static List<String> among(Collection<String> groups) {
        return ALL.stream().filter(groups::contains).toList();
    }
}
