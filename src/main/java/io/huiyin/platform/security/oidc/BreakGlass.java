package io.huiyin.platform.security.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The way in when the company's log-in is out of order: {@code /break-glass} opens the log-in page of the web applications for this
 * session, and one administrator only. Nobody else gets in there with a password; ending a session ends that of Huiyin whole.
 */
class BreakGlass extends OncePerRequestFilter {

    static final String ADDRESS = "/break-glass";

    private static final String OPENED = BreakGlass.class.getName();
    private static final Pattern LOGIN = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/[^/]+");
    private static final Pattern LOGOUT = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/logout");

    private final String administrator;

    BreakGlass(String administrator) {
        this.administrator = administrator;
    }

    static boolean isOpenedBy(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(OPENED) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (path.equals(ADDRESS)) {
            request.getSession().setAttribute(OPENED, true);
            response.sendRedirect("/camunda/app/admin/default/");
        } else if (LOGIN.matcher(path).matches() && !isAdministrator(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            chain.doFilter(request, response);
            if (LOGOUT.matcher(path).matches() && request.getSession(false) != null) {
                request.getSession(false).invalidate();
            }
        }
    }

    private boolean isAdministrator(HttpServletRequest request) {
        return isOpenedBy(request) && administrator.equals(request.getParameter("username"));
    }
}
