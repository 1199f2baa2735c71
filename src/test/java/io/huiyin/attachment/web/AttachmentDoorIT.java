package io.huiyin.attachment.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Status;
import io.huiyin.web.Client;
import io.huiyin.web.Client.Answer;
import io.huiyin.web.OpenDoors;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OpenDoors
class AttachmentDoorIT {

    private static final byte[] TEXT = "The bill of March".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private CaseFile cases;

    private Client channel;
    private Client customer;
    private Client handler;
    private ComplaintNumber number;
    private String files;

    @BeforeEach
    void aComplaintThatSomebodyWorksOn() {
        channel = Client.at(port).as("channel-system");
        var body = "{\"channel\":\"APP\",\"customer\":{\"name\":\"Li Hua\",\"phone\":\"13800138000\"},"
                + "\"title\":\"No signal\",\"description\":\"None\"}";
        var received = channel.post("/api/complaints", body).json();
        number = ComplaintNumber.of(received.get("complaintNumber").asText());
        files = "/api/complaints/" + number + "/attachments";
        customer = Client.at(port)
                .with("X-Tracking-Token", received.get("trackingToken").asText());
        handler = Client.at(port).as("technical-dept");
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
        tasks.setAssignee(
                tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId(),
                "technical-dept");
    }

    @Test
    void whatACustomerAddsComesBackByteForByteAndIsNeverOpenedByABrowser() throws Exception {
        var large = new byte[5 * 1024 * 1024];
        new Random(1).nextBytes(large);
        var pdf = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(pdf, 0, large, 0, pdf.length);

        var added = add(customer, "bill.pdf", large);

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().get("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(large)));
        assertThat(added.header("Location")).startsWith(files + "/");
        var request = java.net.http.HttpRequest.newBuilder(
                java.net.URI.create("http://127.0.0.1:" + port + added.header("Location")));
        customer.headers().forEach(request::header);
        var file = java.net.http.HttpClient.newHttpClient()
                .send(request.build(), java.net.http.HttpResponse.BodyHandlers.ofByteArray());
        assertThat(file.body()).isEqualTo(large);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("attachment"));
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(it -> assertThat(it).contains("sandbox"));
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
    }

    @Test
    void customersDoNotSeeWhatStaffHaveAdded() {
        var inside = add(handler, "measurement.txt", TEXT);
        add(customer, "bill.txt", "My bill".getBytes(StandardCharsets.UTF_8));

        assertThat(inside.status()).as(inside.text()).isEqualTo(201);
        assertThat(inside.json().get("addedBy").asText()).isEqualTo("technical-dept");
        assertThat(customer.get(files).json()).hasSize(1);
        assertThat(channel.get(files).json()).hasSize(1);
        assertThat(handler.get(files).json()).hasSize(2);
        assertThat(customer.get(inside.header("Location")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"auditor, 200, 403", "business-dept, 403, 403", "ops-admin, 403, 403", "csc-supervisor, 200, 201"})
    void onlyWhoSeesThePersonSeesHisFilesAndOnlyWhoWorksAddsSome(String user, int seen, int added) {
        assertThat(Client.at(port).as(user).get(files).status()).isEqualTo(seen);
        assertThat(add(Client.at(port).as(user), "note.txt", TEXT).status()).isEqualTo(added);
    }

    @Test
    void nobodyGetsInWithoutAUserOrTheRightToken() {
        assertThat(Client.at(port).get(files).status()).isEqualTo(401);
        var stranger = Client.at(port).with("X-Tracking-Token", "AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(stranger.get(files).status()).isEqualTo(404);
        assertThat(add(stranger, "bill.txt", TEXT).status()).isEqualTo(404);
        assertThat(Client.at(port).get("/camunda/api/huiyin/tasks/any/files").status())
                .isEqualTo(401);
    }

    @Test
    void theSameFileTwiceIsOneFile() {
        var first = add(customer, "bill.txt", TEXT);

        var second = add(customer, "copy.txt", TEXT);

        assertThat(second.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(customer.get(files).json()).hasSize(1);
    }

    @Test
    void badFilesAreRefusedByName() {
        var page = add(customer, "page.html", "<html><body>x</body></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.json().get("field").asText()).isEqualTo("file");
        assertThat(page.json().get("detail").asText()).contains("text/html");
        assertThat(add(customer, "empty.txt", new byte[0]).status()).isEqualTo(400);
        assertThat(add(customer, "long.txt", new byte[20 * 1024 * 1024 + 1]).status())
                .isEqualTo(413);
        assertThat(customer.with("Content-Type", "multipart/form-data; boundary=b")
                        .send("POST", files, BodyPublishers.ofString("--b--\r\n"))
                        .status())
                .isEqualTo(400);
        assertThat(customer.post(files, "{}").status()).isEqualTo(415);
        assertThat(customer.get(files).json()).isEmpty();
        assertThat(customer.get(files + "/nothing").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/form-data | x",
                "multipart/form-data; boundary=b | --b\\r\\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\\r\\n\\r\\nHalf",
            })
    void partsThatCannotBeReadAreTheSendersFault(String type, String body) {
        var answer = customer.with("Content-Type", type).post(files, body.translateEscapes());

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("type").asText()).isEqualTo("urn:huiyin:problem:unreadable");
        assertThat(answer.json().get("detail").asText()).contains("boundary");
    }

    @Test
    void aLongNameInAnyLanguageIsShortenedAndKept() {
        var added = add(customer, "账".repeat(250) + ".txt", TEXT);

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().get("name").asText()).isEqualTo("账".repeat(100) + ".txt");
        var pictures = add(customer, "\uD83D\uDE00".repeat(120) + ".txt", "Another".getBytes(StandardCharsets.UTF_8));
        assertThat(pictures.status()).as(pictures.text()).isEqualTo(201);
    }

    @Test
    void theSameFileSentTwiceAtTheSameMomentIsOneFile() {
        var large = "The bill of March. ".repeat(200_000).getBytes(StandardCharsets.UTF_8);

        var sent = IntStream.range(0, 4)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> add(customer, "bill.txt", large)))
                .toList();
        var answers = sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.json().get("id").asText()))
                .containsOnly(answers.get(0).json().get("id").asText());
        assertThat(customer.get(files).json()).hasSize(1);
    }

    @Test
    void aClosedComplaintTakesNoMoreFilesFromItsCustomer() {
        cases.change(number, complaint -> complaint.become(Status.CLOSED));

        for (var side : List.of(customer, channel)) {
            var answer = add(side, "bill.txt", TEXT);
            assertThat(answer.status()).as(answer.text()).isEqualTo(409);
            assertThat(answer.json().get("detail").asText()).contains("is closed");
        }
        assertThat(customer.get(files).json()).isEmpty();
    }

    private Answer add(Client client, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        return client.with("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", files, BodyPublishers.ofByteArray(body.toByteArray()));
    }
}
