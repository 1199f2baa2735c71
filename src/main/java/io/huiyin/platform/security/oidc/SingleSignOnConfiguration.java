package io.huiyin.platform.security.oidc;

import io.huiyin.platform.security.PasswordUsers;
import io.huiyin.platform.security.SignInNotes;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets staff into the web applications by the company's log-in (OpenID Connect) instead of passwords of Huiyin's. Calling systems keep
 * theirs, and one administrator for the day on which the company's log-in is out of order.
 */
@Configuration(proxyBeanMethods = false)
@Profile("oidc")
@EnableConfigurationProperties({OidcSettings.class, OAuth2ClientProperties.class})
class SingleSignOnConfiguration {

    private static final String SIGN_OUT = "/sign-out";
    private static final int AFTER_SPRING_SECURITY = 101;
    private static final Pattern STAFF =
            Pattern.compile("/camunda/(app|api)/.*|/oauth2/.*|/login/oauth2/.*|" + SIGN_OUT + "|" + BreakGlass.ADDRESS);

    @Bean
    @Order(0)
    SecurityFilterChain companyLogIn(
            HttpSecurity http, StaffFromClaims staff, ClientRegistrationRepository clients, SignedOn signedOn)
            throws Exception {
        return http.securityMatcher(
                        request -> STAFF.matcher(request.getRequestURI()).matches())
                .authorizeHttpRequests(requests -> requests.requestMatchers(BreakGlass.ADDRESS)
                        .permitAll()
                        .requestMatchers(BreakGlass::isOpenedBy)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage("/oauth2/authorization/company")
                        .userInfoEndpoint(info -> info.oidcUserService(staff))
                        .successHandler(signedOn)
                        .failureHandler(signedOn))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(SIGN_OUT))
                        .logoutSuccessHandler(new OidcClientInitiatedLogoutSuccessHandler(clients)))
                .csrf(AbstractHttpConfigurer::disable) // the web applications' own filter guards them
                .headers(AbstractHttpConfigurer::disable) // likewise
                .build();
    }

    /** Asks the company's log-in about itself with the first person who comes, so that Huiyin starts without it. */
    @Bean
    ClientRegistrationRepository companyClient(OAuth2ClientProperties properties) {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                new OAuth2ClientPropertiesMapper(properties).asClientRegistrations()));
    }

    @Bean
    SignedOn signedOn(SignInNotes notes) {
        return new SignedOn(notes);
    }

    @Bean
    StaffFromClaims staffFromClaims(
            OidcSettings settings, IdentityService identities, TransactionTemplate transaction) {
        return new StaffFromClaims(settings, new StaffAccounts(identities, transaction));
    }

    @Bean
    FilterRegistrationBean<SingleSignOnFilter> singleSignOn() {
        var registration = new FilterRegistrationBean<>(new SingleSignOnFilter());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(AFTER_SPRING_SECURITY);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BreakGlass> breakGlass(OidcSettings settings) {
        var registration = new FilterRegistrationBean<>(new BreakGlass(settings.breakGlass()));
        registration.setOrder(AFTER_SPRING_SECURITY - 1);
        registration.setAsyncSupported(true);
        return registration;
    }

    /** Calling systems and the administrator have passwords still. */
    @Bean
    PasswordUsers passwordUsers(OidcSettings settings, IdentityService identities) {
        return user -> user.equals(settings.breakGlass())
                || identities
                                .createGroupQuery()
                                .groupMember(user)
                                .groupId("channel-system")
                                .count()
                        == 1;
    }
}
