package io.huiyin.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Limit;
import io.huiyin.proof.CanonicalJson;
import io.huiyin.proof.Sha256;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileRecordTest {

    private ArchiveRoom room;
    private ComplaintNumber number;

    @BeforeEach
    void open() {
        room = new ArchiveRoom("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        number = room.complaint();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whatIsAppendedDoesNotStopTheLimitOfTheNextRound() {
        room.file(number, Kind.FIRST);
        room.clocks().start(number, ClockId.K15, 2, room.now(), Limit.workingDays(7), "system", "handled");
        room.note(number, "agent", CaseEntry.Event.INFORMATION_ADDED, Map.of("content", "Another telephone"));
        room.inTransaction(() -> {
            room.get(FileRecord.class).append(number, "agent");
            return null;
        });

        assertThat(room.versions(number)).hasSize(2);
        assertThat(room.clocks().ledger(number).state(ClockId.K15).orElseThrow().stoppedAt())
                .isNull();

        room.file(number, Kind.ADDENDUM);
        assertThat(room.clocks().ledger(number).state(ClockId.K15).orElseThrow().stoppedAt())
                .isNotNull();
    }

    @Test
    void theFirstArchiveMayComeBeforeFeedbackScoreAndSignaturesAndSaysSo() throws Exception {
        var version = room.file(number, Kind.FIRST);

        assertThat(version.pending()).containsExactly("feedback", "satisfaction", "signatures");
        assertThat(json(version).at("/archive/pending")).hasSize(3);
    }

    @Test
    void nothingIsPendingOnceItIsThere() {
        var complaints = room.get(Complaints.class);
        room.inTransaction(() -> {
            var complaint = complaints.get(number);
            complaint.reach(Milestone.FED_BACK, room.now());
            complaint.reach(Milestone.SATISFACTION_SETTLED, room.now());
            complaints.save(complaint);
            return null;
        });
        sign(room.get(ContentToSign.class).hashOf(number));

        assertThat(room.file(number, Kind.FIRST).pending()).isEmpty();
    }

    @Test
    void signaturesArePendingUntilHandlerAndEveryHeadHaveAnswered() {
        var hash = room.get(ContentToSign.class).hashOf(number);
        signature("agent", Map.of("role", "HANDLER", "department", "", "accepted", true, "contentHash", hash));
        assertThat(room.file(number, Kind.FIRST).pending()).contains("signatures");

        signature("dept-head", headSigns(hash, false));
        assertThat(room.file(number, Kind.ADDENDUM).pending()).doesNotContain("signatures");
    }

    @Test
    void theFirstArchiveStopsItsClock() {
        room.clocks().start(number, ClockId.K15, 1, room.now(), Limit.workingDays(7), "system", "handled");

        var version = room.file(number, Kind.FIRST);

        var clock = room.clocks().ledger(number).state(ClockId.K15).orElseThrow();
        assertThat(clock.stoppedAt()).isEqualTo(version.createdAt());
        assertThat(clock.isMissed()).isFalse();
        assertThat(complaintReached(Milestone.FIRST_ARCHIVED)).isTrue();
    }

    @Test
    void aRecordThatIsFiledLateSaysSoItself() throws Exception {
        room.clocks().start(number, ClockId.K15, 1, room.now(), Limit.workingDays(7), "system", "handled");
        room.pass(Duration.ofDays(30));

        var json = json(room.file(number, Kind.FIRST));

        assertThat(json.at("/clocks/0/missedAt").asText())
                .isEqualTo(json.at("/clocks/0/dueAt").asText());
        assertThat(json.at("/clocks/0/stoppedAt").asText()).isEqualTo(room.now().toString());
        assertThat(json.at("/course").findValuesAsText("event")).contains("LIMIT_MISSED");
    }

    @Test
    void aRetriedFilingFindsWhatIsThere() {
        var first = room.file(number, Kind.FIRST);

        assertThat(room.fileAsItStands(number, Kind.FIRST)).isEqualTo(first);
        assertThat(room.fileAsItStands(number, Kind.ADDENDUM)).isEqualTo(first);
        assertThat(room.get(ArchiveStore.class).versions(number)).hasSize(1);
    }

    @Test
    void aRetriedSealFindsTheSeal() {
        room.file(number, Kind.FIRST);
        var seal = room.seal(number);

        assertThat(room.fileAsItStands(number, Kind.SEAL)).isEqualTo(seal);
        assertThat(room.get(ArchiveStore.class).versions(number)).hasSize(2);
    }

    @Test
    void somethingNewIsFiledBesideTheOldNeverOverIt() throws Exception {
        var first = room.file(number, Kind.FIRST);
        var addendum = room.file(number, Kind.ADDENDUM);

        assertThat(addendum.version()).isEqualTo(2);
        assertThat(addendum.previousHash()).isEqualTo(first.chainHash());
        assertThat(json(first).at("/archive/version").asInt()).isEqualTo(1);
    }

    @Test
    void theSealStopsItsClockAndArchivesAClosedComplaint() throws Exception {
        room.file(number, Kind.FIRST);
        room.clocks().start(number, ClockId.K15_SEAL, 1, room.now(), Limit.workingDays(7), "system", "closed");

        var seal = room.seal(number);

        assertThat(room.get(Complaints.class).get(number).status()).isEqualTo(Status.ARCHIVED);
        assertThat(complaintReached(Milestone.SEALED)).isTrue();
        assertThat(room.clocks().ledger(number).running()).isEmpty();
        assertThat(json(seal).at("/standing/status").asText()).isEqualTo("ARCHIVED");
        assertThat(json(seal).at("/standing/milestones/SEALED").asText())
                .isEqualTo(seal.createdAt().toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "NOT_ACCEPTED", "CLOSED_UNRESOLVED", "PASSED_ON"})
    void theSealLeavesOtherEndsAsTheyAre(Status end) {
        room.become(number, end);

        room.file(number, Kind.SEAL);

        assertThat(room.get(Complaints.class).get(number).status()).isEqualTo(end);
    }

    @Test
    void anOpenComplaintIsNotSealed() {
        assertThatThrownBy(() -> room.file(number, Kind.SEAL)).isInstanceOf(IllegalStateException.class);
        assertThat(room.get(ArchiveStore.class).versions(number)).isEmpty();
    }

    @Test
    void theRecordHoldsWhatTheHandbookAsksFor() throws Exception {
        room.note(number, "agent", CaseEntry.Event.STEP_COMPLETED, Map.of("solution", "退还一个月费用", "amount", 20.50));
        room.note(number, "agent", CaseEntry.Event.CONTACT, Map.of("channel", "PHONE", "outcome", "REACHED"));
        room.note(number, "system", CaseEntry.Event.NOTICE_SENT, Map.of("purpose", "RESULT", "messageId", "m1"));
        room.clocks().start(number, ClockId.K12, 1, room.now(), Limit.workingDays(7), "system", "STANDARD");

        var json = json(room.file(number, Kind.FIRST));

        assertThat(json.at("/complaint/customer/name").asText()).isEqualTo("王小明");
        assertThat(json.at("/complaint/description").asText()).startsWith("账单有误");
        assertThat(json.at("/course")).hasSize(5);
        assertThat(json.at("/result/solution").asText()).isEqualTo("退还一个月费用");
        assertThat(json.at("/feedback/0/outcome").asText()).isEqualTo("REACHED");
        assertThat(json.at("/notices/0/messageId").asText()).isEqualTo("m1");
        assertThat(json.at("/clocks/0/clock").asText()).isEqualTo("K12");
        assertThat(json.at("/clocks/0/events/0/reason").asText()).isEqualTo("STANDARD");
        assertThat(json.at("/archive/archivedAt").asText()).isEqualTo(room.now().toString());
        assertThat(json.at("/archive/policyVersion").asText()).isNotBlank();
    }

    @Test
    void aSignatureTellsWhichPartOfTheCourseItCovers() throws Exception {
        room.note(number, "agent", CaseEntry.Event.STEP_COMPLETED, Map.of("solution", "refund"));
        sign(room.get(ContentToSign.class).hashOf(number));
        room.note(number, "agent", CaseEntry.Event.CONTACT, Map.of("outcome", "REACHED"));

        var signature = json(room.file(number, Kind.FIRST)).at("/signatures/1");

        assertThat(signature.get("by").asText()).isEqualTo("dept-head");
        assertThat(signature.get("role").asText()).isEqualTo("DEPARTMENT_HEAD");
        assertThat(signature.get("coveredLines").asInt()).isEqualTo(3);
    }

    @Test
    void aSignatureUnderSomethingElseCoversNothing() throws Exception {
        sign("0".repeat(64));

        assertThat(json(room.file(number, Kind.FIRST)).at("/signatures/0").has("coveredLines"))
                .isFalse();
    }

    @Test
    void signingDoesNotChangeWhatTheNextOneSigns() {
        var before = room.get(ContentToSign.class).hashOf(number);
        sign(before);
        var afterSignature = room.get(ContentToSign.class).hashOf(number);
        room.note(number, "agent", CaseEntry.Event.STEP_COMPLETED, Map.of("solution", "refund"));

        assertThat(afterSignature).isEqualTo(before);
        assertThat(room.get(ContentToSign.class).hashOf(number)).isNotEqualTo(before);
    }

    @Test
    void filingIsItselfALineOfTheCourse() {
        var version = room.file(number, Kind.FIRST);

        var last = room.get(CaseLog.class).of(number).get(2);
        assertThat(last.event()).isEqualTo(CaseEntry.Event.ARCHIVED);
        assertThat(last.detail())
                .containsEntry("chainHash", version.chainHash())
                .containsEntry("version", 1);
    }

    @Test
    void aDocumentOfSeveralMegabytesIsKept() throws Exception {
        var random = new Random(7);
        var lines = new HashMap<String, Object>();
        for (int line = 0; line < 60; line++) {
            var text = new StringBuilder();
            random.ints(19_000, 0x4e00, 0x9fa5).forEach(text::appendCodePoint);
            lines.put("line" + line, text.toString());
        }
        byte[] json = CanonicalJson.bytes(lines);
        room.file(number, Kind.FIRST);

        var store = room.get(ArchiveStore.class);
        room.tamper("delete from archive_document");
        var link = store.at(1).orElseThrow();
        room.tamper("delete from archive_version");
        room.inTransaction(() -> {
            store.add(link, json, json);
            return null;
        });

        assertThat(json.length).isGreaterThan(3_000_000);
        assertThat(store.document(1, Document.JSON)).hasValue(json);
        assertThat(store.document(1, Document.PDF)).hasValue(json);
    }

    private void sign(String contentHash) {
        signature("agent", Map.of("role", "HANDLER", "department", "", "accepted", true, "contentHash", contentHash));
        signature("dept-head", headSigns(contentHash, true));
    }

    private static Map<String, Object> headSigns(String contentHash, boolean accepted) {
        return Map.of(
                "role",
                "DEPARTMENT_HEAD",
                "department",
                "customer-service-center",
                "accepted",
                accepted,
                "contentHash",
                contentHash);
    }

    private void signature(String user, Map<String, Object> detail) {
        room.note(number, user, CaseEntry.Event.SIGNED, detail);
    }

    private boolean complaintReached(Milestone milestone) {
        return room.get(Complaints.class).get(number).reachedAt(milestone).isPresent();
    }

    private JsonNode json(ArchiveVersion version) throws IOException {
        byte[] json = room.get(ArchiveStore.class)
                .document(version.position(), Document.JSON)
                .orElseThrow();
        assertThat(Sha256.of(json)).isEqualTo(version.jsonSha256());
        return new ObjectMapper().readTree(json);
    }
}
