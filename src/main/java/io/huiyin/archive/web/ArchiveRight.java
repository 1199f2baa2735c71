package io.huiyin.archive.web;

import io.huiyin.web.Membership;
import org.springframework.security.core.Authentication;

/** Who may do what with the archive (requirements section 7). */
enum ArchiveRight {
    READ("archivist", "auditor", "csc-supervisor", "complaint-supervisor", "management"),
    VERIFY("auditor", "complaint-supervisor", "archivist", "ops-admin"),
    KEEP("archivist"),
    DISPOSE("auditor"),
    DECIDE_ON_DISPOSAL("archivist", "auditor");

    private final Membership members;

    ArchiveRight(String... groups) {
        this.members = Membership.of(groups);
    }

    /** @throws org.springframework.security.access.AccessDeniedException if the user is in none of the groups */
    void require(Authentication user) {
        members.require(user);
    }
}
