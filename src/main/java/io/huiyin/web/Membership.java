package io.huiyin.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Groups of which one is enough to do something. */
public final class Membership {

    private static final String GROUP = "GROUP_";

    private final Set<String> authorities;

    private Membership(Set<String> authorities) {
        this.authorities = authorities;
    }

    /** @param groups ids of the groups */
    public static Membership of(String... groups) {
        return new Membership(
                Arrays.stream(groups).map(group -> GROUP + group).collect(Collectors.toUnmodifiableSet()));
    }

    /** @param more ids of further groups */
    public static Membership of(List<String> groups, String... more) {
        return of(Stream.concat(groups.stream(), Arrays.stream(more)).toArray(String[]::new));
    }

    /** Ids of the user's groups. */
    public static List<String> groupsOf(Authentication user) {
        return user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(GROUP))
                .map(authority -> authority.substring(GROUP.length()))
                .toList();
    }

    /** Whether the user is in one of the groups; null is nobody. */
    public boolean has(Authentication user) {
        return user != null
                && user.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(authorities::contains);
    }

    /** @throws AccessDeniedException if the user is in none of the groups */
    public void require(Authentication user) {
        if (!has(user)) {
            throw new AccessDeniedException("Not for this user");
        }
    }
}
