package io.huiyin.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.platform.Browser;
import io.huiyin.platform.Running;
import java.net.http.HttpRequest.BodyPublishers;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The two holes of Camunda 7.24.0 (CVE-2026-109432, CVE-2026-77226) are closed. */
@Running
class HolesClosedIT {

    private static final String USER =
            "{\"profile\": {\"id\": \"intruder\", \"firstName\": \"I\", \"lastName\": \"I\", \"email\": \"\"}, \"credentials\": {\"password\": \"intruder\"}}";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup;x=y/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create"
            })
    void nobodyBecomesAdministratorByTheSetUpAddressNotEvenWhenThereIsNone(String address) {
        identities.deleteMembership("admin", "camunda-admin");
        try {
            var browser = Browser.at(port);
            var page = browser.get("/camunda/app/admin/default/setup/");
            var token = page.headers().firstValue("X-XSRF-TOKEN").orElse("");
            var cookies = String.join(
                    "; ",
                    page.headers().allValues("Set-Cookie").stream()
                            .map(c -> c.substring(0, c.indexOf(';')))
                            .toList());

            var answer = browser.send(browser.request(address)
                    .header("Content-Type", "application/json")
                    .header("X-XSRF-TOKEN", token)
                    .header("Cookie", cookies)
                    .POST(BodyPublishers.ofString(USER)));

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
        } finally {
            identities.createMembership("admin", "camunda-admin");
            if (identities.createUserQuery().userId("intruder").count() > 0) {
                identities.deleteUser("intruder");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\": \"${currentUser()}\"}",
                "{\"orQueries\": [{\"assigneeExpression\": \"${currentUser()}\"}]}"
            })
    void noUserBringsExpressionsIntoAQuery(String query) {
        var agent = Browser.at(port).as("first-contact-agent");

        assertThat(agent.post("/engine-rest/task?maxResults=10", query).statusCode())
                .isEqualTo(400);
        assertThat(agent.post("/engine-rest/task/count", query).statusCode()).isEqualTo(400);
    }

    @Test
    void noUserBringsExpressionsIntoAFiltersList() {
        var admin = Browser.at(port).as("admin");
        var filter = Browser.json(admin.post(
                        "/engine-rest/filter/create", "{\"resourceType\": \"Task\", \"name\": \"all\", \"query\": {}}"))
                .path("id")
                .asText();
        var query = "{\"orQueries\": [{\"assigneeExpression\": \"${currentUser()}\"}]}";
        try {
            assertThat(admin.post("/engine-rest/filter/" + filter + "/list?maxResults=10", query)
                            .statusCode())
                    .isEqualTo(400);
            assertThat(admin.post("/engine-rest/filter/" + filter + "/count", query)
                            .statusCode())
                    .isEqualTo(400);
            assertThat(admin.post("/engine-rest/filter/" + filter + "/count", "{}")
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            admin.delete("/engine-rest/filter/" + filter);
        }
    }

    @Test
    void notEvenAnAdministratorSavesAFilterWithAnExpressionThatReachesFurther() {
        var filter =
                "{\"resourceType\": \"Task\", \"name\": \"x\", \"query\": {\"orQueries\": [{\"assigneeExpression\": \"${''.getClass()}\"}]}}";

        assertThat(Browser.at(port)
                        .as("admin")
                        .post("/engine-rest/filter/create", filter)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void onlyAdministratorsSaveFilters() {
        var filter = "{\"resourceType\": \"Task\", \"name\": \"x\", \"query\": {}}";

        assertThat(Browser.at(port)
                        .as("csc-supervisor")
                        .post("/engine-rest/filter/create", filter)
                        .statusCode())
                .isEqualTo(403);
    }
}
