package io.huiyin.platform.security;

import io.huiyin.proof.Sha256;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the sessions of the web applications that somebody has whose password was changed, but for the one in which he did so himself: who
 * changes it because another knows it wants the other to be out (ASVS 3.3.3).
 */
class ChangedPassword extends OncePerRequestFilter {

    private static final String PASSWORD = ChangedPassword.class.getName();

    private final IdentityService identities;

    ChangedPassword(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var user = Optional.ofNullable(session).flatMap(WebAppSession::userOf);
        if (user.filter(it -> isAnother(session, it)).isPresent()) {
            session.invalidate();
        }
        chain.doFilter(request, response);
        boolean isOwnChange = user.filter(it -> request.getMethod().equals("PUT")
                        && request.getRequestURI().endsWith("/user/" + it + "/credentials"))
                .isPresent();
        remember(request.getSession(false), isOwnChange);
    }

    private boolean isAnother(HttpSession session, String user) {
        var known = session.getAttribute(PASSWORD);
        return known != null && !known.equals(password(user));
    }

    private void remember(HttpSession session, boolean anew) {
        if (session != null && (anew || session.getAttribute(PASSWORD) == null)) {
            WebAppSession.userOf(session).ifPresent(user -> session.setAttribute(PASSWORD, password(user)));
        }
    }

    /** A hash of what is kept of it, which is a hash already. */
    private String password(String user) {
        var known = (UserEntity) identities.createUserQuery().userId(user).singleResult();
        var kept = known == null ? "" : String.valueOf(known.getPassword());
        return Sha256.of(kept.getBytes(StandardCharsets.UTF_8));
    }
}
