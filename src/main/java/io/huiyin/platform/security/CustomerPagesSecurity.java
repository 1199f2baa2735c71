package io.huiyin.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The pages for customers: open to everybody, without session and script, each form with a secret that other sites do not know. */
@Configuration(proxyBeanMethods = false)
class CustomerPagesSecurity {

    private static final RequestMatcher[] PAGES = Stream.of("/", "/complain", "/follow", "/case/**", "/survey/**")
            .map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toArray(RequestMatcher[]::new);

    private static final String NOTHING_BUT_OWN =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Tells a form's handler that it was open for too long: it shows the form again with what was entered. */
    private static final String FORM_EXPIRED = "formExpired";

    private final boolean secure;

    CustomerPagesSecurity(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.secure = secure;
    }

    /** A survey's form needs no such secret: nobody can send it without the secret in its address. */
    @Bean
    @Order(2)
    SecurityFilterChain customerPages(HttpSecurity http) throws Exception {
        return http.securityMatchers(paths -> paths.requestMatchers(PAGES))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(formSecrets())
                        .csrfTokenRequestHandler(atOnce())
                        .ignoringRequestMatchers("/survey/**"))
                .exceptionHandling(handling -> handling.accessDeniedHandler(CustomerPagesSecurity::showAgain))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_BUT_OWN))
                        .addHeaderWriter((request, response) -> response.setHeader("Referrer-Policy", "no-referrer")))
                .build();
    }

    private CookieCsrfTokenRepository formSecrets() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName("huiyin-form");
        repository.setCookieCustomizer(
                cookie -> cookie.path("/").httpOnly(true).secure(secure).sameSite("Lax"));
        return repository;
    }

    /** Before the page is written, so that its cookie still can be. */
    private static XorCsrfTokenRequestAttributeHandler atOnce() {
        var handler = new XorCsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    private static void showAgain(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws ServletException, IOException {
        request.setAttribute(FORM_EXPIRED, true);
        request.getRequestDispatcher(request.getServletPath()).forward(request, response);
    }
}
