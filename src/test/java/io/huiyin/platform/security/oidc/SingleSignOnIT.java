package io.huiyin.platform.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.platform.Browser;
import io.huiyin.platform.WebSession;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Staff come in by the company's log-in, here a small OpenID Connect server. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.profiles.active=demo,oidc",
            "spring.datasource.url=jdbc:h2:mem:oidc;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500",
            "camunda.bpm.job-execution.enabled=false",
            "huiyin.demo-data=false",
            "huiyin.models=classpath:platform-models/",
            "HUIYIN_OIDC_CLIENT=huiyin",
            "HUIYIN_OIDC_SECRET=not-so-secret"
        })
class SingleSignOnIT {

    private static final MockOAuth2Server COMPANY = new MockOAuth2Server();
    private static final String ISSUER = "company";
    private static final String WHO_AM_I = "/camunda/api/admin/auth/user/default";

    static {
        COMPANY.start();
    }

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcTemplate database;

    @DynamicPropertySource
    static void company(DynamicPropertyRegistry properties) {
        properties.add("HUIYIN_OIDC_ISSUER", () -> COMPANY.issuerUrl(ISSUER).toString());
    }

    @AfterAll
    static void close() {
        COMPANY.shutdown();
    }

    @Test
    void whoOpensTasklistComesInByTheCompanysLogInWithTheGroupsThatItNames() {
        var person = new Person("li.na", List.of("technical-dept", "dept-head", "a-group-of-another-system"));

        assertThat(person.opens("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);

        var user = person.whoAmI();
        assertThat(user.get("userId").asText()).isEqualTo("li.na");
        assertThat(user.get("authorizedApps").toString()).contains("tasklist").doesNotContain("cockpit");
        assertThat(groups("li.na")).containsExactlyInAnyOrder("technical-dept", "dept-head");
        assertThat(identities.createUserQuery().userId("li.na").singleResult().getEmail())
                .isEqualTo("li.na@company.example");
    }

    @Test
    void aGroupThatTheCompanyTakesAwayIsGoneWithTheNextLogIn() {
        new Person("wang", List.of("technical-dept", "auditor")).opens("/camunda/app/tasklist/default/");
        new Person("wang", List.of("auditor")).opens("/camunda/app/cockpit/default/");

        assertThat(groups("wang")).containsExactly("auditor");
    }

    @Test
    void whoHasNoGroupOfHuiyinsIsRefusedAndLeavesNoTrace() {
        var stranger = new Person("stranger", List.of("a-group-of-another-system", "channel-system"));

        assertThat(stranger.opens("/camunda/app/tasklist/default/").statusCode())
                .isEqualTo(403);
        assertThat(identities.createUserQuery().userId("stranger").count()).isZero();
    }

    @Test
    void nobodyBecomesTheBreakGlassAdministratorByACompanysName() {
        assertThat(new Person("admin", List.of("camunda-admin"))
                        .opens("/camunda/app/admin/default/")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void passwordsAreForCallingSystemsAndTheBreakGlassAdministratorOnly() {
        var rest = Browser.at(port);

        assertThat(rest.as("auditor").get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(rest.as("channel-system").get("/engine-rest/task").statusCode())
                .isEqualTo(200);
        assertThat(rest.as("admin").get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(WebSession.at(port, "tasklist").as("auditor", "demo").login().statusCode())
                .as("is led to the company's log-in")
                .isEqualTo(302);
    }

    @Test
    void theAdministratorBreaksTheGlassWhenTheCompanysLogInIsOutOfOrder() {
        var session = WebSession.at(port, "admin").breakGlass();

        assertThat(session.as("auditor", "demo").login().statusCode()).isEqualTo(401);
        assertThat(session.breakGlass().as("admin", "demo").login().statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoComesInAndWhoIsRefusedIsNoted() {
        new Person("zhao", List.of("auditor")).opens("/camunda/app/cockpit/default/");
        new Person("qian", List.of()).opens("/camunda/app/cockpit/default/");

        assertThat(database.queryForList(
                        "select person from sign_in where door = 'SINGLE_SIGN_ON' and outcome = 'SUCCESS'",
                        String.class))
                .contains("zhao");
        assertThat(database.queryForObject(
                        "select count(*) from sign_in where door = 'SINGLE_SIGN_ON' and outcome = 'REFUSED'",
                        Integer.class))
                .isPositive();
    }

    @Test
    void loggingOutEndsTheSession() {
        var person = new Person("sun", List.of("auditor"));
        person.opens("/camunda/app/cockpit/default/");
        assertThat(person.opens(WHO_AM_I).statusCode()).isEqualTo(200);

        person.opens("/sign-out");

        assertThat(person.opens(WHO_AM_I).statusCode())
                .as("the company's log-in is asked again, and names no group this time")
                .isEqualTo(403);
    }

    private List<String> groups(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    /** Somebody at a browser whom the company's log-in knows. */
    private class Person {

        private final HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(Redirect.ALWAYS)
                .build();

        Person(String name, List<String> groups) {
            COMPANY.enqueueCallback(new DefaultOAuth2TokenCallback(
                    ISSUER,
                    name,
                    "JWT",
                    List.of("huiyin"),
                    Map.of(
                            "preferred_username", name,
                            "given_name", "N.",
                            "family_name", name,
                            "email", name + "@company.example",
                            "groups", groups),
                    3600));
        }

        HttpResponse<String> opens(String path) {
            try {
                return browser.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        JsonNode whoAmI() {
            return Browser.json(opens(WHO_AM_I));
        }
    }
}
