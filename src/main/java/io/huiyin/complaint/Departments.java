package io.huiyin.complaint;

import java.util.List;

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

    private Departments() {}
}
