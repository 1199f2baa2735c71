package io.huiyin.intake.web;

import io.huiyin.intake.Viewer;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Finds out who calls. */
public final class Callers {

    /** The header in which a customer brings his tracking token. */
    public static final String TOKEN = "X-Tracking-Token";

    private static final String GROUP = "GROUP_";

    private Callers() {}

    /** The logged-in user, else whoever holds the token. */
    public static Viewer caller(String token) {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || caller instanceof AnonymousAuthenticationToken) {
            return Viewer.customer(token);
        }
        var groups = caller.getAuthorities().stream()
                .map(authority -> authority.getAuthority())
                .filter(authority -> authority.startsWith(GROUP))
                .map(authority -> authority.substring(GROUP.length()))
                .collect(Collectors.toSet());
        return Viewer.user(caller.getName(), groups);
    }

    /** The logged-in user, who must be in one of the groups. */
    public static Viewer memberOf(String... groups) {
        return memberOf(List.of(groups));
    }

    /** The logged-in user, who must be in one of the groups. */
    public static Viewer memberOf(List<String> groups) {
        var caller = caller(null);
        if (groups.stream().noneMatch(caller.groups()::contains)) {
            throw new AccessDeniedException("Only for " + String.join(", ", groups));
        }
        return caller;
    }
}
