package io.huiyin.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives the scripts of a web application's page the nonce of its own header. Camunda keeps the nonce where all requests share it: when
 * another request comes between header and page, they differ, and the browser would run no script and show a white page.
 */
class NonceOfPage extends OncePerRequestFilter {

    private static final Pattern OF_HEADER = Pattern.compile("'nonce-([\\w-]+)'");
    private static final Pattern OF_SCRIPT = Pattern.compile("nonce=\"[\\w-]+\"");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        var nonce = OF_HEADER.matcher(Objects.toString(page.getHeader("Content-Security-Policy"), ""));
        if (nonce.find()) {
            var html = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
            page.resetBuffer();
            page.getOutputStream()
                    .write(OF_SCRIPT
                            .matcher(html)
                            .replaceAll("nonce=\"" + nonce.group(1) + "\"")
                            .getBytes(StandardCharsets.UTF_8));
        }
        page.copyBodyToResponse();
    }
}
