package io.huiyin.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.archive.ArchiveRoom;
import io.huiyin.archive.ArchiveVersion;
import io.huiyin.archive.FileRecord;
import io.huiyin.archive.Kind;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Priority;
import io.huiyin.complaint.Status;
import io.huiyin.platform.Browser;
import io.huiyin.platform.Running;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The archive over HTTP, as the users of the demo see it. */
@Running
class ArchiveApiIT {

    private static final String PAPER =
            "{\"paperArchiveRef\":\"2024-17\",\"paperArchiveLocation\":\"Room 3, shelf 4\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private Complaints complaints;

    @Autowired
    private FileRecord fileRecord;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private ComplaintNumber number;
    private ArchiveVersion filed;

    @BeforeEach
    void fileAComplaint() {
        transaction.executeWithoutResult(status -> {
            number = complaints.nextNumber(LocalDate.of(2024, 1, 2));
            complaints.add(ArchiveRoom.example(number, "The bill is wrong", "账单有误 <b>!</b>"));
        });
        filed = file(Kind.FIRST);
    }

    @AfterEach
    void comeBack() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"archivist", "auditor", "csc-supervisor", "complaint-supervisor", "management"})
    void readersSeeTheVersionsWithTheirHashesAndLinks(String user) {
        var version = Browser.json(as(user).get(archive())).get(0);

        assertThat(version.get("version").asInt()).isEqualTo(1);
        assertThat(version.get("kind").asText()).isEqualTo("FIRST");
        assertThat(version.get("jsonSha256").asText()).isEqualTo(filed.jsonSha256());
        assertThat(version.at("/links/json").asText()).isEqualTo(archive() + "/1.json");
        assertThat(version.at("/links/pdf").asText()).isEqualTo(archive() + "/1.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-contact-agent", "customer-service-center", "ops-admin", "channel-system"})
    void othersSeeNothing(String user) {
        for (var path : new String[] {"", "/1.json", "/1.pdf", "/retention"}) {
            assertThat(as(user).get(archive() + path).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void nobodySeesAnythingWithoutLoggingIn() {
        assertThat(Browser.at(port).get(archive()).statusCode()).isEqualTo(401);
    }

    @Test
    void theDownloadedJsonHasTheHashThatIsListed() throws Exception {
        var answer = as("auditor").get(archive() + "/1.json");

        assertThat(sha256(answer.body())).isEqualTo(filed.jsonSha256());
        assertThat(answer.body()).contains("账单有误 <b>!</b>");
        assertIsDownload(answer, "application/json", number + "-1.json");
    }

    @Test
    void thePdfIsDownloadedNotShown() {
        var answer = as("auditor").get(archive() + "/1.pdf");

        assertThat(answer.body()).startsWith("%PDF-");
        assertIsDownload(answer, "application/pdf", number + "-1.pdf");
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        assertThat(as("auditor").get(archive() + "/2.json").statusCode()).isEqualTo(404);
        assertThat(as("auditor").get(archive() + "/x.pdf").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "archivist", "ops-admin"})
    void whoMayVerifyIsToldWhetherAllHolds(String user) {
        var one = Browser.json(as(user).get(archive() + "/verification"));

        assertThat(one.get("intact").asBoolean()).isTrue();
        assertThat(one.get("checked").asInt()).isEqualTo(1);
        assertThat(one.at("/head/chainHash").asText()).isEqualTo(filed.chainHash());
    }

    @Test
    void managementDoesNotVerifyAndTheAuditorDoesNotKeep() {
        assertThat(as("management").get(archive() + "/verification").statusCode())
                .isEqualTo(403);
        assertThat(as("auditor").put(archive() + "/hold", "{\"reason\":\"x\"}").statusCode())
                .isEqualTo(403);
        assertThat(as("auditor").delete(archive() + "/hold").statusCode()).isEqualTo(403);
        assertThat(as("archivist").delete(archive()).statusCode()).isEqualTo(403);
        assertThat(as("auditor").post(archive() + "/disposal", "").statusCode()).isEqualTo(403);
        assertThat(as("management").delete(archive() + "/disposal").statusCode())
                .isEqualTo(403);
        assertThat(as("auditor").put(archive() + "/paper", PAPER).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsRefusedIsExplained() {
        var archivist = as("archivist");

        var noReason = archivist.put(archive() + "/hold", "{}");
        assertThat(noReason.statusCode()).isEqualTo(400);
        assertThat(noReason.body()).contains("\"reason\"");
        var tooEarly = archivist.post(archive() + "/disposal", "");
        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(tooEarly.body()).contains("not sealed yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TS202401020000000", "nonsense", "TS209912310000010"})
    void anUnknownComplaintIsNotFound(String unknown) {
        for (var path : new String[] {"", "/1.json", "/verification"}) {
            assertThat(as("auditor")
                            .get("/api/complaints/" + unknown + "/archive" + path)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void theArchivistHoldsReleasesAndInTheEndProposesWhatTheAuditorDisposesOf() {
        transaction.executeWithoutResult(status -> {
            var complaint = complaints.get(number);
            complaint.become(Status.CLOSED);
            complaints.save(complaint);
        });
        file(Kind.SEAL);
        var archivist = as("archivist");

        assertThat(archivist
                        .put(archive() + "/hold", "{\"reason\":\"Lawsuit\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(Browser.json(archivist.get(archive() + "/retention"))
                        .at("/hold/reason")
                        .asText())
                .isEqualTo("Lawsuit");
        assertThat(archivist.delete(archive() + "/hold").statusCode()).isEqualTo(204);
        ClockUtil.setCurrentTime(Date.from(clock.instant().plus(3 * 366, ChronoUnit.DAYS)));
        assertThat(as("auditor").delete(archive()).body()).contains("Nobody has proposed");
        assertThat(archivist.post(archive() + "/disposal", "").statusCode()).isEqualTo(204);
        assertThat(as("auditor").get("/api/archive/disposals").body())
                .contains(number.value(), "\"proposedBy\":\"archivist\"");
        assertThat(as("auditor").delete(archive()).statusCode()).isEqualTo(204);

        assertThat(archivist.get(archive() + "/1.json").statusCode()).isEqualTo(404);
        assertThat(Browser.json(archivist.get(archive() + "/verification"))
                        .get("intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void thePaperOfAnImportantComplaintIsNotedOnTheRecordAndInTheArchive() {
        var archivist = as("archivist");
        assertThat(archivist.put(archive() + "/paper", PAPER).body()).contains("Only important complaints");
        transaction.executeWithoutResult(status -> {
            var complaint = complaints.get(number);
            complaint.prioritise(Priority.IMPORTANT);
            complaints.save(complaint);
        });
        assertThat(archivist
                        .put(archive() + "/paper", "{\"paperArchiveRef\":\"P-1\"}")
                        .body())
                .contains("paperArchiveLocation");

        assertThat(archivist.put(archive() + "/paper", PAPER).statusCode()).isEqualTo(204);

        assertThat(archivist.get(archive() + "/2.json").body()).contains("2024-17", "Room 3, shelf 4");
        assertThat(as("csc-supervisor").get("/api/complaints/" + number).body()).contains("Room 3, shelf 4");
    }

    private void assertIsDownload(HttpResponse<String> answer, String type, String name) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + name + "\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    private ArchiveVersion file(Kind kind) {
        return transaction.execute(status -> fileRecord.file(number, kind, "archivist"));
    }

    private String archive() {
        return "/api/complaints/" + number + "/archive";
    }

    private Browser as(String user) {
        return Browser.at(port).as(user);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
