package io.huiyin.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may call what over HTTP. Huiyin's own addresses and the engine's REST interface are guarded here against the engine's
 * users; the web applications guard themselves.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Whole paths, because the engine's REST interface is a servlet of its own. */
    private static final RequestMatcher[] GUARDED = Stream.of(
                    "/api/**", "/tmf-api/**", "/outbox/**", "/actuator/**", "/engine-rest/**")
            .map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toArray(RequestMatcher[]::new);

    private static final String OWN_PAGES_ONLY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Pattern FOR_CUSTOMERS =
            Pattern.compile("/api/complaints/[^/]+(/(timeline|clocks|information|withdrawal|attachments(/[^/]+)?))?");

    @Bean
    @Order(1)
    SecurityFilterChain guardedPaths(
            HttpSecurity http, IdentityService identities, EngineUsers users, ProblemAnswers problems)
            throws Exception {
        return withoutSession(http)
                .securityMatchers(paths -> paths.requestMatchers(GUARDED))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/api/surveys/**",
                                "/api/complaints/*/survey",
                                "/api/audit/texts",
                                "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(SecurityConfiguration::isCustomerWithToken)
                        .permitAll()
                        .requestMatchers("/actuator/**", "/api/webhooks/**", "/api/deliveries/**")
                        .hasAuthority("GROUP_ops-admin")
                        .requestMatchers("/api/sign-ins")
                        .hasAuthority("GROUP_auditor")
                        .anyRequest()
                        .authenticated())
                // without a parent, which would check a wrong password, and note it, a second time
                .authenticationManager(new ProviderManager(users))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterBefore(new OtherSites(problems), BasicAuthenticationFilter.class)
                .addFilterBefore(new WebAppSession(users), BasicAuthenticationFilter.class)
                .addFilterAfter(new EngineUserOfRequest(identities), BasicAuthenticationFilter.class)
                .build();
    }

    /** The door itself looks whether the token is the complaint's. */
    private static boolean isCustomerWithToken(HttpServletRequest request) {
        return request.getHeader("X-Tracking-Token") != null
                && FOR_CUSTOMERS.matcher(request.getServletPath()).matches();
    }

    /** Everything else but the web applications, which send their own headers: the description of the API, styles and pictures. */
    @Bean
    @Order(3)
    SecurityFilterChain openPaths(HttpSecurity http) throws Exception {
        return withoutSession(http)
                .securityMatcher(request -> !request.getRequestURI().startsWith("/camunda/"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    EngineUsers engineUsers(IdentityService identities, ObjectProvider<PasswordUsers> allowed) {
        return new EngineUsers(identities, allowed.getIfAvailable(() -> user -> true), Clock.systemUTC());
    }

    @Bean
    SignInNotes signInNotes(SignIns signIns) {
        return new SignInNotes(signIns);
    }

    @Bean
    SignIns signIns(JdbcClient jdbc, Clock clock) {
        return new SignIns(jdbc, clock);
    }

    @Bean
    ProcessEnginePlugin signInWatch(
            ObjectProvider<SignIns> signIns,
            @Value("${huiyin.sign-in.refusals-of-an-address}") int most,
            @Value("${huiyin.sign-in.refusals-within}") Duration span) {
        var addresses = new RefusedAddresses(most, span, Clock.systemUTC());
        return new AbstractProcessEnginePlugin() {

            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                var present = engine.getCustomPreCommandInterceptorsTxRequired();
                var all = new ArrayList<CommandInterceptor>(present == null ? List.of() : present);
                all.add(new SignInWatch(engine, signIns::getObject, addresses));
                engine.setCustomPreCommandInterceptorsTxRequired(all);
            }
        };
    }

    /** Before Spring Security, so that whoever checks a password knows of the request; the one of Jersey comes after it. */
    @Bean
    OrderedRequestContextFilter requestContextFilter() {
        return new OrderedRequestContextFilter();
    }

    @Bean
    FilterRegistrationBean<HeadersEverywhere> headersEverywhere() {
        var registration = new FilterRegistrationBean<>(new HeadersEverywhere());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setAsyncSupported(true);
        return registration;
    }

    /** At the plugin's addresses too, which know whoever is logged in to the web applications. */
    @Bean
    FilterRegistrationBean<LongestSession> longestSession(@Value("${huiyin.session.longest}") Duration longest) {
        var registration = new FilterRegistrationBean<>(new LongestSession(longest, Clock.systemUTC()));
        registration.addUrlPatterns("/camunda/*", "/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ChangedPassword> changedPassword(IdentityService identities) {
        var registration = new FilterRegistrationBean<>(new ChangedPassword(identities));
        registration.addUrlPatterns("/camunda/api/*", "/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    FilterRegistrationBean<NonceOfPage> nonceOfPage() {
        var registration = new FilterRegistrationBean<>(new NonceOfPage());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    ProblemAnswers problemAnswers(ObjectMapper json) {
        return new ProblemAnswers(json);
    }

    /** Nobody becomes administrator over the web applications' set-up address (CVE-2026-77226). */
    @Bean
    FilterRegistrationBean<NoSetUp> noSetUp() {
        var registration = new FilterRegistrationBean<>(new NoSetUp());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BoundedLists> boundedLists(
            @Value("${camunda.bpm.generic-properties.properties.query-max-results-limit}") int limit) {
        var registration = new FilterRegistrationBean<>(new BoundedLists(limit));
        registration.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
        registration.setAsyncSupported(true);
        return registration;
    }

    private static HttpSecurity withoutSession(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                // a session is one of the web applications, which would not know it any more under another id
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(fixation -> fixation.none()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_PAGES_ONLY)));
    }
}
