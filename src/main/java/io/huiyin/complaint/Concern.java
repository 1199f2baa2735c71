package io.huiyin.complaint;

import java.util.Collections;
import java.util.Set;

/** Whose business a complaint is, among those who work in the company (requirements section 7, S-46). */
public final class Concern {

    private static final Set<String> WATCHING = Set.of("csc-supervisor", "complaint-supervisor", "auditor");
    private static final Set<String> COORDINATING = Set.of(
            "first-contact-agent",
            "customer-service-center",
            "customer-service-dept",
            "archivist",
            "analysis-team",
            "management",
            "camunda-admin");
    private static final Set<String> DEPARTMENTS = Set.of(
            "business-dept",
            "technical-dept",
            "operations-dept",
            "information-security",
            "legal-dept",
            "pr-dept",
            "dept-head");

    private Concern() {}

    /** Whether the groups watch over all complaints and may know everything of each. */
    public static boolean watches(Set<String> groups) {
        return isOneOf(groups, WATCHING);
    }

    /** Whether the groups have to do with any complaint: they talk to customers, confirm, file, analyse or lead. */
    public static boolean coordinates(Set<String> groups) {
        return isOneOf(groups, COORDINATING);
    }

    /** Whether the groups work on complaints at all. */
    public static boolean isStaff(Set<String> groups) {
        return coordinates(groups) || isOneOf(groups, DEPARTMENTS);
    }

    /** Whether somebody is the customer's contact or has handled the complaint. */
    public static boolean worksOn(String user, Complaint complaint) {
        return complaint.firstContactOwner().filter(user::equals).isPresent()
                || complaint.handlers().contains(user);
    }

    /** Whether the complaint is with a department among the groups. */
    public static boolean isOfDepartment(Set<String> groups, Complaint complaint) {
        return isOneOf(groups, Set.copyOf(complaint.departments()));
    }

    private static boolean isOneOf(Set<String> groups, Set<String> any) {
        return !Collections.disjoint(groups, any);
    }
}
