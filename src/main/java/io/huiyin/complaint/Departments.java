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

    /** The departments among some groups, management with them: their members stand in for each other. */
    public static List<String> among(Collection<String> groups) {
        return Stream.concat(ALL.stream(), Stream.of(MANAGEMENT))
                .filter(groups::contains)
                .toList();
    }
}
