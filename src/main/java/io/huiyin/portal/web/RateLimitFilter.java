package io.huiyin.portal.web;

import io.huiyin.portal.RateLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes no more than so many entries and attempts from one address, before anything of them is read. */
class RateLimitFilter extends OncePerRequestFilter {

    /** A link from a message: whoever opens one could be guessing. */
    private static final Pattern LINK = Pattern.compile("/(case/[^/]+|survey)/[^/]+");

    private final RateLimit limit;

    RateLimitFilter(RateLimit limit) {
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                && !LINK.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (limit.allows(network(request.getRemoteAddr()))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(limit.span().toSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    /** With IPv6 one household has many addresses; the first half names the household. */
    private static String network(String address) {
        var parts = address.split(":");
        return parts.length > 4 ? String.join(":", parts[0], parts[1], parts[2], parts[3]) : address;
    }
}
