package io.huiyin.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.platform.Browser;
import io.huiyin.platform.Running;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@Running
class OwnAddressesIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, 200",
        "/v3/api-docs, 200",
        "/api/nothing, 401",
        "/outbox, 401",
        "/actuator/metrics, 401",
        "/tmf-api/troubleTicket/v4/troubleTicket, 401",
        "/engine-rest/task, 401",
        "/engine-rest/engine, 401",
        "/api/surveys/nothing, 404"
    })
    void nobodySeesOnlyWhatIsOpen(String path, int status) {
        assertThat(Browser.at(port).get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"ops-admin, 200", "auditor, 403", "admin, 403"})
    void figuresOfTheRunningSystemAreForOperations(String user, int status) {
        assertThat(Browser.at(port).as(user).get("/actuator/metrics").statusCode())
                .isEqualTo(status);
    }

    @Test
    void aWrongPasswordIsAProblemWithoutInsideInformation() {
        var answer = Browser.at(port).as("auditor", "wrong").get("/api/nothing");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("problem+json"));
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.body()).doesNotContain("Exception", "io.huiyin", "trace");
    }

    @Test
    void whatIsNotThereIsAProblemWithoutInsideInformation() {
        var answer = Browser.at(port).as("auditor").get("/api/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Exception", "trace");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/complaints/a%0Ab",
        "GET, /api/complaints/a;b",
        "GET, /api//complaints",
        "FOO, /api/complaints",
        "FOO, /engine-rest/task"
    })
    void whatNoProgramAsksForInGoodFaithIsAProblemToo(String method, String path) {
        var browser = Browser.at(port).as("auditor");
        var answer = browser.send(browser.request(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:huiyin:problem:unreadable");
    }

    /** It is shown for what went wrong elsewhere. */
    @ParameterizedTest
    @CsvSource({"application/json, application/problem+json", "text/html, text/html"})
    void thePageOfErrorsIsNoPageOfItsOwn(String accepted, String type) {
        var browser = Browser.at(port);
        var answer = browser.send(browser.request("/error").header("Accept", accepted));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(sent -> assertThat(sent).startsWith(type));
    }

    @Test
    void ownPagesCarryHeadersThatKeepOtherSitesOut() {
        var headers = Browser.at(port).get("/v3/api-docs").headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(p -> assertThat(p).contains("default-src 'self'"));
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aPageOfAnotherSiteCannotUseALoggedInPersonsBrowser() {
        var request = Browser.at(port)
                .as("first-contact-agent")
                .request("/api/nothing")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString("{}"));

        assertThat(Browser.at(port).send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void theCookieOfTheWebApplicationsIsClosedToScriptsAndOtherSites() {
        var cookies =
                Browser.at(port).get("/camunda/app/tasklist/default/").headers().allValues("Set-Cookie");

        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie.toLowerCase()).contains("httponly").containsOnlyOnce("samesite=strict"));
    }

    @Test
    void repeatedGuessingIsSlowedDown() {
        for (var guess = 0; guess < 3; guess++) {
            Browser.at(port).as("training-admin", "guess" + guess).get("/api/nothing");
        }

        assertThat(Browser.at(port).as("training-admin").get("/api/nothing").statusCode())
                .isEqualTo(401);
    }

    @Test
    void listsWithoutANumberAreCutInsteadOfRefused() {
        assertThat(Browser.at(port)
                        .as("auditor")
                        .get("/engine-rest/process-definition?key=complaintHandling")
                        .statusCode())
                .isEqualTo(200);
    }
}
