package io.huiyin.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows whoever is logged in to the web applications at the addresses that Huiyin's plugins of Cockpit and Tasklist call. A request that may change
 * something, or carries a search, must also bring the session's token, which pages of other sites do not know.
 */
class WebAppSession extends OncePerRequestFilter {

    private static final Pattern PLUGIN =
            Pattern.compile("/api/audit/.*|/api/conformance(/.*)?|/api/complaints/([^/]+/archive(/.*)?|of-customer)");

    private final EngineUsers users;

    WebAppSession(EngineUsers users) {
        this.users = users;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || !PLUGIN.matcher(request.getServletPath()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional.ofNullable(request.getSession(false))
                .filter(session -> isHarmless(request) || hasToken(request, session))
                .flatMap(WebAppSession::userOf)
                .filter(users::exists)
                .ifPresent(user -> {
                    var context = SecurityContextHolder.createEmptyContext();
                    context.setAuthentication(users.known(user));
                    SecurityContextHolder.setContext(context);
                });
        chain.doFilter(request, response);
    }

    private static boolean isHarmless(HttpServletRequest request) {
        return CsrfConstants.CSRF_NON_MODIFYING_METHODS_PATTERN
                .matcher(request.getMethod())
                .matches();
    }

    private static boolean hasToken(HttpServletRequest request, HttpSession session) {
        var token = session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return token != null && token.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME));
    }

    /** Who is logged in to the web applications in this session. */
    static Optional<String> userOf(HttpSession session) {
        return AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                .map(Authentication::getIdentityId)
                .findFirst();
    }
}
