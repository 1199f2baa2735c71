package io.huiyin.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.platform.Browser;
import io.huiyin.platform.Running;
import io.huiyin.platform.WebSession;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Coming in and going out. */
@Running
class SignInIT {

    private static final String GUESSED = "a-guess-that-nobody-may-read";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void nobodyIsLocked() {
        identities.unlockUser("pr-dept");
    }

    @Test
    void anUnknownNameAWrongPasswordAndALockedUserGetTheSameAnswer() {
        var unknown = login("nobody-of-that-name", GUESSED);
        var wrong = login("pr-dept", GUESSED);
        var locked = login("pr-dept", "demo");

        assertThat(Stream.of(unknown, wrong, locked).map(WebSession::login)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(withoutTime(answer.body()))
                    .isEqualTo(withoutTime(unknown.login().body()));
        });
        var rest = Browser.at(port);
        assertThat(rest.as("nobody-of-that-name", GUESSED)
                        .get("/engine-rest/task")
                        .body())
                .isEqualTo(rest.as("pr-dept", GUESSED).get("/engine-rest/task").body());
    }

    @Test
    void everyRefusalTakesThePasswordsTimeOnce() {
        var kept = engine.getPasswordManager();
        var counted = new CountedPasswords(engine, kept);
        engine.setPasswordManager(counted);
        try {
            for (var user : List.of("nobody-of-that-name", "pr-dept", "pr-dept")) {
                identities.checkPassword(user, GUESSED);

                assertThat(counted.computed.getAndSet(0)).as(user).isOne();
            }
        } finally {
            engine.setPasswordManager(kept);
        }
    }

    @Test
    void everyLogInAndEveryRefusalIsNotedForAuditorsWithoutWhatWasTyped() {
        login("pr-dept", "demo");
        login("pr-dept", GUESSED);
        login(GUESSED, "demo");

        var newest = Browser.json(Browser.at(port).as("auditor").get("/api/sign-ins?size=4"));

        assertThat(lines(newest))
                .contains(
                        "pr-dept SUCCESS WEB_APPLICATION",
                        "pr-dept REFUSED WEB_APPLICATION",
                        "null REFUSED WEB_APPLICATION");
        assertThat(newest.get(0).get("address").asText()).isEqualTo("127.0.0.1");
        assertThat(database.queryForList("select * from sign_in").toString()).doesNotContain(GUESSED);
        assertThat(Browser.at(port).as("ops-admin").get("/api/sign-ins").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoComesWithAPasswordOnEachRequestIsNotedTooAtEveryDoor() {
        for (var door : List.of("/api/complaints/TS1", "/engine-rest/task", "/actuator/info")) {
            database.update("delete from sign_in");
            Browser.at(port).as("pr-dept", GUESSED).get(door);
            Browser.at(port).as(GUESSED, "demo").get(door);

            assertThat(lines(Browser.json(Browser.at(port).as("auditor").get("/api/sign-ins"))))
                    .as(door)
                    .filteredOn(line -> line.contains("REFUSED"))
                    .containsExactlyInAnyOrder("pr-dept REFUSED REST", "null REFUSED REST");
        }
    }

    @Test
    void theListOfSignInsGoesOnPageByPage() {
        login("pr-dept", "demo");
        login("pr-dept", GUESSED);
        var first = Browser.json(Browser.at(port).as("auditor").get("/api/sign-ins?size=1"));
        var second = Browser.json(Browser.at(port)
                .as("auditor")
                .get("/api/sign-ins?size=1&below=" + first.get(0).get("id").asLong()));

        assertThat(second).hasSize(1);
        assertThat(second.get(0).get("id").asLong())
                .isLessThan(first.get(0).get("id").asLong());
    }

    @Test
    void aSessionBeginsAnewWithTheLogInAndEndsWithTheLogOut() {
        var person = WebSession.at(port, "tasklist");
        var before = person.cookie("JSESSIONID");

        person.as("pr-dept", "demo");

        assertThat(person.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(person.send("GET", "/camunda/api/engine/engine/default/task", null)
                        .statusCode())
                .isEqualTo(200);

        person.send("POST", "/camunda/api/admin/auth/user/default/logout", null);

        assertThat(person.send("GET", "/camunda/api/engine/engine/default/task", null)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoChangesHisPasswordEndsHisOtherSessions() {
        var user = "/camunda/api/engine/engine/default/user/pr-dept/";
        var here = login("pr-dept", "demo");
        var elsewhere = login("pr-dept", "demo");
        try {
            var changed = "{\"password\": \"another-one-of-him\", \"authenticatedUserPassword\": \"demo\"}";
            assertThat(here.send("PUT", user + "credentials", changed).statusCode())
                    .isEqualTo(204);

            assertThat(here.send("GET", user + "profile", null).statusCode()).isEqualTo(200);
            assertThat(elsewhere.send("GET", user + "profile", null).statusCode())
                    .isEqualTo(401);
        } finally {
            var known = identities.createUserQuery().userId("pr-dept").singleResult();
            known.setPassword("demo");
            identities.saveUser(known);
        }
    }

    @Test
    void theWebApplicationsRunOnlyScriptsOfTheirOwnAndTellNoOtherSiteWhereOneWas() {
        var headers = Browser.at(port).get("/camunda/app/tasklist/default/").headers();

        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .containsPattern("script-src 'nonce-[^']+' 'strict-dynamic' 'unsafe-eval' 'self';")
                .contains("frame-ancestors 'none'"));
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void noBrowserKeepsWhatTheEngineAnswersToTheWebApplications() {
        var answer = Browser.at(port).get("/camunda/api/engine/engine/");

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aRequestWithoutTheSessionsTokenChangesNothing() {
        var person = login("pr-dept", "demo");
        var forged = Browser.at(port);

        var answer = forged.send(forged.request("/camunda/api/engine/engine/default/task/x/claim")
                .header("Cookie", "JSESSIONID=" + person.cookie("JSESSIONID"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    /** Counts how often a password is made unreadable, which takes long on purpose. */
    private static class CountedPasswords extends PasswordManager {

        private final PasswordManager passwords;
        private final AtomicInteger computed = new AtomicInteger();

        CountedPasswords(ProcessEngineConfigurationImpl engine, PasswordManager passwords) {
            super(engine.getPasswordEncryptor(), engine.getCustomPasswordChecker());
            this.passwords = passwords;
        }

        @Override
        public String encrypt(String password) {
            computed.incrementAndGet();
            return passwords.encrypt(password);
        }

        @Override
        public boolean check(String password, String encrypted) {
            computed.incrementAndGet();
            return passwords.check(password, encrypted);
        }
    }

    private static String withoutTime(String body) {
        return body.replaceAll("\"timestamp\":\"[^\"]*\"", "");
    }

    private WebSession login(String user, String password) {
        return WebSession.at(port, "tasklist").as(user, password);
    }

    private static Stream<String> lines(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(line -> line.get("person").asText() + " "
                        + line.get("outcome").asText() + " " + line.get("door").asText());
    }
}
