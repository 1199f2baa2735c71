package io.huiyin.rectification.web;

import io.huiyin.rectification.Measure;
import io.huiyin.web.Membership;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;

/**
 * Which measures somebody sees: who decides, verifies and watches over them sees all, a department those that it owns or that its
 * work led to, anybody his own (requirements section 7).
 */
record MeasureRight(Authentication user) {

    private static final Membership ALL = Membership.of(
            "dept-head",
            "management",
            "customer-service-dept",
            "customer-service-center",
            "csc-supervisor",
            "complaint-supervisor",
            "analysis-team",
            "archivist",
            "auditor",
            "process-owner",
            "camunda-admin");

    private static final Membership OWN = Membership.of(
            "first-contact-agent",
            "business-dept",
            "technical-dept",
            "operations-dept",
            "information-security",
            "legal-dept",
            "pr-dept",
            "training-admin");

    /** @throws AccessDeniedException if the user has nothing to do with measures */
    static MeasureRight of(Authentication user) {
        if (!ALL.has(user)) {
            OWN.require(user);
        }
        return new MeasureRight(user);
    }

    boolean sees(Measure measure) {
        var owner = measure.plan().owner();
        return ALL.has(user)
                || owner.equals(user.getName())
                || Membership.of(owner, measure.kind().department()).has(user);
    }
}
