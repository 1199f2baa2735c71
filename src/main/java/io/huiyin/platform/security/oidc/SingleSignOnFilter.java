package io.huiyin.platform.security.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

/** Tells the web applications who has come in by the company's log-in; a break-glass session logs in to them itself. */
class SingleSignOnFilter extends ContainerBasedAuthenticationFilter {

    SingleSignOnFilter() {
        authenticationProvider = new SignedOnUser();
    }

    @Override
    public void init(FilterConfig settings) {
        // the provider is known already
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (BreakGlass.isOpenedBy((HttpServletRequest) request)) {
            chain.doFilter(request, response);
        } else {
            super.doFilter(request, response, chain);
        }
    }
}
