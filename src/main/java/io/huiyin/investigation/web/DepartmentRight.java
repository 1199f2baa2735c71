package io.huiyin.investigation.web;

import io.huiyin.complaint.Complaint;
import io.huiyin.web.Membership;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;

/** Who sees the parts of a joint handling, and who may ask more departments (C-24, requirements section 7). */
final class DepartmentRight {

    private static final Membership INSIDE = Membership.of(
            "first-contact-agent",
            "customer-service-center",
            "csc-supervisor",
            "archivist",
            "customer-service-dept",
            "business-dept",
            "technical-dept",
            "operations-dept",
            "analysis-team",
            "legal-dept",
            "pr-dept",
            "dept-head",
            "management",
            "complaint-supervisor",
            "auditor",
            "camunda-admin");

    private static final Membership COORDINATION = Membership.of("customer-service-center", "csc-supervisor");

    private DepartmentRight() {}

    /** @throws AccessDeniedException if the user works with no complaints */
    static void requireSight(Authentication user) {
        INSIDE.require(user);
    }

    /** @throws AccessDeniedException unless the user has handled the complaint or coordinates */
    static void requireCoordination(Authentication user, Complaint complaint) {
        if (!complaint.handlers().contains(user.getName())) {
            COORDINATION.require(user);
        }
    }
}
