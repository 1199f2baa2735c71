package io.huiyin.audit.web;

import io.huiyin.web.Membership;
import org.springframework.security.core.Authentication;

/** Who may look into what (requirements section 7). */
enum AuditRight {
    READ("auditor", "complaint-supervisor"),
    VERIFY("auditor", "complaint-supervisor", "archivist", "ops-admin"),
    READ_LOG("auditor");

    private final Membership members;

    AuditRight(String... groups) {
        this.members = Membership.of(groups);
    }

    boolean has(Authentication user) {
        return members.has(user);
    }

    /** @throws org.springframework.security.access.AccessDeniedException if the user is in none of the groups */
    void require(Authentication user) {
        members.require(user);
    }
}
