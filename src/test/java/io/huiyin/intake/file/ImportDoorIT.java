package io.huiyin.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.intake.ImportComplaints;
import io.huiyin.web.Client;
import io.huiyin.web.Client.Answer;
import io.huiyin.web.OpenDoors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@OpenDoors
class ImportDoorIT {

    private static final String HEADER = "channel,externalReference,title,description,customer.name,customer.phone\n";

    @LocalServerPort
    private int port;

    @Autowired
    private ImportComplaints importComplaints;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private final String mark = UUID.randomUUID().toString();

    @Test
    void theReportSaysOfEachLineWhatBecameOfIt() {
        var file = "\uFEFF" + HEADER
                + line("A")
                + "APP," + mark + "B,,\"no title\",Li Hua,13800138000\n"
                + line("A")
                + "APP," + mark + "C,No signal,\"broken,Li Hua,13800138000\n"
                + line("D");

        var answer = csv(file);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(outcomes(answer)).containsExactly("2 TAKEN", "3 REFUSED", "4 DUPLICATE", "5 REFUSED", "6 TAKEN");
        assertThat(answer.json().at("/lines/1/errors/0/field").asText()).isEqualTo("title");
        assertThat(answer.json().at("/lines/1/errors/0/message").asText()).contains("title");
        assertThat(answer.json().at("/lines/2/complaintNumber"))
                .isEqualTo(answer.json().at("/lines/0/complaintNumber"));
        assertThat(answer.json().get("taken").asInt()).isEqualTo(2);
        assertThat(answer.json().get("duplicate").asInt()).isEqualTo(1);
        assertThat(answer.json().get("refused").asInt()).isEqualTo(2);
        assertThat(complaints()).isEqualTo(2);
    }

    @Test
    void theSameFileAgainChangesNothingAlsoWithoutReferences() {
        var file = "channel,title,description,anonymous\n"
                + "APP,No signal," + mark + ",true\n"
                + "APP,Bill," + mark + ",true\n";

        var first = csv(file);
        var again = csv(file);

        assertThat(outcomes(first)).containsExactly("2 TAKEN", "3 TAKEN");
        assertThat(outcomes(again)).containsExactly("2 DUPLICATE", "3 DUPLICATE");
        assertThat(jdbc.sql("select count(*) from complaint where description = ?")
                        .param(mark)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void issuesOfOneContactProxiesAndCasesOfOutsideBodiesAreImported() {
        var columns = "channel,title,description,customerName,contactPhone,contactId,onBehalfOf,behalfRelation,"
                + "behalfConsent,externalBody,externalDueDate\n";
        var due = LocalDate.now().plusDays(9);
        var line = "OTHER,Bill," + mark + ",Li Hua,13800138000," + mark;
        var answer = csv(columns
                + line + ",Wang Fang,FAMILY,DECLARED,CONSUMER_BODY," + due + "\n"
                + line + ",Wang Fang,FAMILY,WRITTEN,,\n"
                + line.replace("Bill", "Line") + ",,,,,\n");

        assertThat(outcomes(answer)).containsExactly("2 TAKEN", "3 REFUSED", "4 TAKEN");
        assertThat(answer.json().at("/lines/1/errors/0/field").asText()).isEqualTo("consentEvidence");
        assertThat(jdbc.sql(
                                "select count(distinct number) from complaint where contact_id like ? and on_behalf_of is null")
                        .param("%" + mark)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select external_due_date from complaint where contact_id like ? and external_body = ?")
                        .params("%" + mark, "CONSUMER_BODY")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(due);
    }

    @Test
    void jsonIsImportedToo() {
        var complaint = "{\"channel\": \"APP\", \"externalReference\": \"" + mark + "J\", \"title\": \"No signal\","
                + " \"description\": \"None\", \"customer\": {\"name\": \"Li Hua\", \"phone\": \"5\"}}";

        var answer = Client.at(port)
                .as("channel-system")
                .post(
                        "/api/complaints/import",
                        "[" + complaint + ",\n" + complaint.replace("\"5\"", "\"13800138000\"") + "]");

        assertThat(outcomes(answer)).containsExactly("1 REFUSED", "2 TAKEN");
        assertThat(answer.json().at("/lines/0/errors/0/field").asText()).isEqualTo("customer.phone");
    }

    @Test
    void theReportNamesThePlaceOfEachComplaintInAFileOfOneLine() {
        var answer = Client.at(port).as("channel-system").post("/api/complaints/import", "[7, {\"title\": 5}]");

        assertThat(answer.json().get("lines"))
                .extracting(line ->
                        line.get("line").asInt() + " " + line.get("entry").asInt())
                .containsExactly("1 1", "1 2");
    }

    @Test
    void aFileIsTakenThoughItIsLongerThanAnyOtherRequest() {
        var file = new StringBuilder(HEADER);
        for (int i = 0; i < 300; i++) {
            file.append("APP,")
                    .append(mark)
                    .append(i)
                    .append(",No signal,")
                    .append("x".repeat(1000))
                    .append(",Li,13800138000\n");
        }

        var answer = csv(file.toString());

        assertThat(answer.json().get("taken").asInt()).isEqualTo(300);
    }

    @Test
    void aFileWithoutColumnsAndACallerWithoutRightsAreRefused() {
        var answer = csv("colour,title\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo("colour");
        assertThat(Client.at(port)
                        .as("auditor")
                        .with("Content-Type", "text/csv")
                        .post("/api/complaints/import", HEADER)
                        .status())
                .isEqualTo(403);
        assertThat(Client.at(port)
                        .as("channel-system")
                        .with("Content-Type", "application/pdf")
                        .post("/api/complaints/import", HEADER)
                        .status())
                .isEqualTo(415);
    }

    @Test
    void theCommandTakesAFileAndPrintsItsReport() throws IOException {
        var file = Files.writeString(folder.resolve("complaints.csv"), HEADER + line("A") + line("A"));
        var broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"title\": 5}\n");

        assertThat(run(file, "channel-system"))
                .startsWith("0 complaint 1, line 2: taken as TS")
                .contains("complaint 2, line 3: there before as TS", "1 taken, 1 there before, 0 refused, 0 failed");
        assertThat(run(broken, "channel-system")).startsWith("1 complaint 1, line 1: refused. title must be a text.");
        assertThat(run(file, "nobody")).startsWith("2 huiyin.user must name a user");
        assertThat(run(folder.resolve("missing.csv"), "channel-system")).startsWith("2 huiyin.file must name a file");
        assertThat(run(Files.writeString(folder.resolve("a.csv"), "colour\n"), "channel-system"))
                .startsWith("2 ")
                .contains("colour is not a known field");
    }

    private String run(Path file, String user) {
        var out = new ByteArrayOutputStream();
        var command = new ImportCommand(importComplaints, identities, context, file, user, Locale.ENGLISH);
        int code = command.run(new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }

    private String line(String reference) {
        return "APP," + mark + reference + ",No signal,\"None, at all\",Li Hua,13800138000\n";
    }

    private int complaints() {
        return jdbc.sql("select count(*) from complaint where external_reference like ?")
                .param(mark + "%")
                .query(Integer.class)
                .single();
    }

    private Answer csv(String file) {
        return Client.at(port)
                .as("channel-system")
                .with("Content-Type", "text/csv")
                .post("/api/complaints/import", file);
    }

    private static List<String> outcomes(Answer answer) {
        return StreamSupport.stream(answer.json().get("lines").spliterator(), false)
                .map((JsonNode line) ->
                        line.get("line").asText() + " " + line.get("outcome").asText())
                .toList();
    }
}
