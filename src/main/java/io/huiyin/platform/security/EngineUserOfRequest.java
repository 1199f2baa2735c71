package io.huiyin.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who calls, so that its access rights, its log and the four-eyes rules hold for Huiyin's own addresses too. */
class EngineUserOfRequest extends OncePerRequestFilter {

    private final IdentityService identities;

    EngineUserOfRequest(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        try {
            if (caller != null && !(caller instanceof AnonymousAuthenticationToken)) {
                identities.setAuthentication(caller.getName(), groupsOf(caller));
            }
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }

    private static List<String> groupsOf(Authentication caller) {
        return caller.getAuthorities().stream()
                .map(authority -> authority.getAuthority().substring(EngineUsers.PREFIX.length()))
                .toList();
    }
}
