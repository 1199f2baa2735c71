package io.huiyin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How large a body for the engine may be. */
@OpenDoors
class LargeBodiesIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String DEPLOY = "/engine-rest/deployment/create";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/camunda/api/engine/engine/default/task"})
    void elevenMegabytesOfJsonAreRefused(String address) {
        var answer = admin().post(address, "{\"name\": \"" + "a".repeat(11 * MEGABYTE) + "\"}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(413);
    }

    @Test
    void soAreThoseThatDoNotSayHowLongTheyAre() {
        var large = ("{\"name\": \"" + "a".repeat(11 * MEGABYTE) + "\"}").getBytes(StandardCharsets.UTF_8);

        var answer = admin().with("Content-Type", "application/json")
                .send("POST", "/engine-rest/task", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(413);
    }

    @Test
    void aModelIsDeployedAndATooLargeOneIsNot() {
        var deployed = admin().with("Content-Type", "multipart/form-data; boundary=part")
                .post(DEPLOY, multipart("a".repeat(MEGABYTE)));
        var tooLarge = admin().with("Content-Type", "multipart/form-data; boundary=part")
                .post(DEPLOY, multipart("a".repeat(11 * MEGABYTE)));

        assertThat(deployed.status()).as(deployed.text()).isEqualTo(200);
        assertThat(tooLarge.status()).isEqualTo(413);
        repository.deleteDeployment(deployed.json().get("id").asText(), true);
    }

    private static String multipart(String content) {
        return "--part\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nlarge\r\n"
                + "--part\r\nContent-Disposition: form-data; name=\"notes\"; filename=\"notes.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + content + "\r\n--part--\r\n";
    }

    private Client admin() {
        return Client.at(port).as("admin");
    }
}
