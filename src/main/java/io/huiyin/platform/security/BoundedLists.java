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
        chain.doFilter(new Bounded(request), response);
    }

    private class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getQueryString() {
            var query = super.getQueryString();
            return (query == null || query.isEmpty() ? "" : query + "&") + PARAMETER + "=" + limit;
        }
    }
}
