package io.huiyin.archive.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who may do what with the archive (requirements section 7). */
enum ArchiveRight {
    READ("archivist", "auditor", "csc-supervisor", "complaint-supervisor", "management"),
    VERIFY("auditor", "archivist", "ops-admin"),
    KEEP("archivist");

    private final Set<String> authorities;

    ArchiveRight(String... groups) {
        this.authorities = Arrays.stream(groups).map(group -> "GROUP_" + group).collect(Collectors.toUnmodifiableSet());
    }

    /** @throws AccessDeniedException if the user is in none of the groups */
    void require(Authentication user) {
        boolean allowed = user != null
                && user.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(authorities::contains);
        if (!allowed) {
            throw new AccessDeniedException(name());
        }
    }
}
