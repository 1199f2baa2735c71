package io.huiyin.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks the engine for at most so many results where a caller names no number; Cockpit forgets to, and the engine refuses then. */
class BoundedLists extends OncePerRequestFilter {

    private static final String PARAMETER = "maxResults";
    private static final String METRICS = "/metrics";

    /** The engine gives no more metrics at once. */
    private static final int MOST_METRICS = 200;

    private final int limit;

    BoundedLists(int limit) {
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getQueryString() != null && request.getQueryString().contains(PARAMETER + "=");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean ofMetrics = request.getRequestURI().endsWith(METRICS);
        chain.doFilter(new Bounded(request, ofMetrics ? MOST_METRICS : limit), response);
    }

    private static class Bounded extends HttpServletRequestWrapper {

        private final int most;

        Bounded(HttpServletRequest request, int most) {
            super(request);
            this.most = most;
        }

        @Override
        public String getQueryString() {
            var query = super.getQueryString();
            return (query == null || query.isEmpty() ? "" : query + "&") + PARAMETER + "=" + most;
        }
    }
}
