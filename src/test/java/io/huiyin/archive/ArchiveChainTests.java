package io.huiyin.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.archive.Finding.Fault;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the chain must find, on any database: two complaints, filed in turns, five links in all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ArchiveChainTests {

    private ArchiveRoom room;
    private ComplaintNumber first;
    private ComplaintNumber second;

    abstract String newDatabase();

    @BeforeAll
    void open() {
        room = new ArchiveRoom(newDatabase());
    }

    @BeforeEach
    void fileFiveVersionsOfTwoComplaints() {
        room.clear();
        first = room.complaint();
        second = room.complaint();
        room.file(first, Kind.FIRST);
        room.file(second, Kind.FIRST);
        room.file(first, Kind.ADDENDUM);
        room.seal(first);
        room.seal(second);
    }

    @AfterAll
    void close() {
        room.close();
    }

    @Test
    void anUntouchedArchiveIsIntact() {
        assertThat(all().firstBroken()).isEmpty();
        assertThat(all().checked()).isEqualTo(5);
        assertThat(room.get(VerifyArchive.class).verify(first).checked()).isEqualTo(3);
        assertThat(room.get(VerifyArchive.class).verify(second).intact()).isTrue();
    }

    @Test
    void anAlteredJsonIsFound() {
        room.tamper("update archive_document set data = (select data from archive_document where position = 2"
                + " and document = 'JSON') where position = 3 and document = 'JSON'");

        assertBroken(first, 2, 3, Fault.JSON_ALTERED);
    }

    @Test
    void aDamagedJsonIsFound() {
        room.tamper("update archive_document set data = ? where position = 3 and document = 'JSON'", bytes());

        assertBroken(first, 2, 3, Fault.JSON_ALTERED);
    }

    @Test
    void anAlteredPdfIsFound() {
        room.tamper("update archive_document set data = ? where position = 3 and document = 'PDF'", bytes());

        assertBroken(first, 2, 3, Fault.PDF_ALTERED);
    }

    @Test
    void aRemovedDocumentIsFound() {
        room.tamper("delete from archive_document where position = 3 and document = 'PDF'");

        assertBroken(first, 2, 3, Fault.DOCUMENT_MISSING);
    }

    @Test
    void documentsThatSomebodyOnlyPretendsToHaveDisposedOfAreFound() {
        room.tamper("delete from archive_document where position = 3");
        room.tamper("update archive_retention set disposed_at = current_timestamp where complaint = ?", first.value());

        assertBroken(first, 2, 3, Fault.DOCUMENT_MISSING);
    }

    @Test
    void aChangedEntryIsFound() {
        room.tamper("update archive_version set created_by = 'nobody' where position = 3");

        assertBroken(first, 2, 3, Fault.ENTRY_ALTERED);
    }

    @Test
    void aVersionRemovedFromTheMiddleIsNamed() {
        remove(3);

        assertBroken(first, 2, 3, Fault.MISSING_VERSION);
    }

    @Test
    void theLastVersionRemovedTogetherWithTheHeadIsNamed() {
        remove(5);
        headAt(4);

        assertThat(all().firstBroken()).contains(new Finding(second.value(), 2, 5, Fault.MISSING_VERSION));
        assertThat(room.get(VerifyArchive.class).verify(second).firstBroken())
                .contains(new Finding(second.value(), 2, 5, Fault.MISSING_VERSION));
    }

    @Test
    void theLastVersionRemovedTogetherWithHeadAndCounterIsNamed() {
        remove(5);
        headAt(4);
        room.tamper("update archive_retention set versions = 1 where complaint = ?", second.value());

        assertBroken(second, 2, 5, Fault.MISSING_VERSION);
    }

    @Test
    void theLastVersionRemovedWithoutATraceIsMissedByWhoNotedTheHead() {
        var noted = room.get(ArchiveStore.class).head();
        remove(5);
        headAt(4);
        room.tamper(
                "update archive_retention set versions = 1, retain_until = null where complaint = ?", second.value());
        room.tamper(
                "delete from case_entry where complaint = ? and event = 'ARCHIVED' and detail like '%\"version\":2%'",
                second.value());

        assertThat(all().intact()).isTrue();
        assertThat(since(noted).firstBroken()).contains(new Finding(null, 0, 5, Fault.MISSING_VERSION));
    }

    @Test
    void aVersionOfWhichOnlyTheDocumentsAreLeftIsNamed() {
        room.tamperWithoutReferences(List.of("delete from archive_version where position = 3"));

        assertBroken(first, 2, 3, Fault.MISSING_VERSION);
    }

    @Test
    void aComplaintThatIsGoneWhileItsArchiveIsThereIsNamed() {
        room.tamperWithoutReferences(List.of("delete from complaint where number = '" + first + "'"));

        assertBroken(first, 3, 4, Fault.RECORD_MISSING);
    }

    @Test
    void aComplaintThatIsGoneWithAllThatWasFiledOfItLeavesAGap() {
        room.tamperWithoutReferences(List.of(
                "delete from archive_document where position in (2, 5)",
                "delete from archive_version where complaint = '" + second + "'",
                "delete from archive_retention where complaint = '" + second + "'",
                "delete from case_entry where complaint = '" + second + "'",
                "delete from case_chain where complaint = '" + second + "'",
                "delete from complaint where number = '" + second + "'"));
        headAt(4);

        assertBroken(first, 2, 3, Fault.CHAIN_BROKEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "status = 'CLOSED' | standing.status",
                "priority = 'URGENT' | standing.priority",
                "category = 'TECHNICAL' | standing.category",
                "major_tier = 'TIER_3' | standing.majorTier",
                "outcome = 'WITHDRAWN' | standing.outcome",
                "received_at = timestamp '2025-09-27 00:00:00' | complaint.receivedAt",
                "channel = 'APP' | complaint.channel",
                "phone = '13900000000' | complaint.customer.phone",
                "title = 'Another' | complaint.title"
            })
    void whatTheRecordOfASealedComplaintSaysOtherwiseIsNamed(String change, String field) {
        room.tamper("update complaint set " + change + " where number = ?", first.value());

        var finding = new Finding(first.value(), 3, 4, Fault.RECORD_ALTERED, field);
        assertThat(all().firstBroken()).contains(finding);
        assertThat(room.get(VerifyArchive.class).verify(first).firstBroken()).contains(finding);
    }

    @Test
    void theRecordOfAComplaintThatGoesOnMayDifferFromWhatIsFiled() {
        var third = room.complaint();
        room.file(third, Kind.FIRST);
        room.become(third, Status.HANDLED);

        assertThat(all().firstBroken()).isEmpty();
    }

    @Test
    void aReviewThatIsApprovedAfterTheSealMayWaitForItsAddendum() {
        room.inTransaction(() -> {
            var complaint = room.get(Complaints.class).get(first);
            complaint.reach(Milestone.POST_MORTEM_APPROVED, room.now());
            room.get(Complaints.class).save(complaint);
            room.get(CaseLog.class)
                    .append(
                            first,
                            new CaseEntry(
                                    room.now(),
                                    "management",
                                    CaseEntry.Event.STEP_COMPLETED,
                                    "Task_ApprovePostMortem",
                                    1,
                                    Map.of("postMortemApproval", "APPROVE")));
            return null;
        });
        assertThat(all().firstBroken()).isEmpty();

        room.fileAsItStands(first, Kind.ADDENDUM);
        assertThat(all().firstBroken()).isEmpty();

        room.tamper("update complaint set round = 2 where number = ?", first.value());
        assertThat(all().firstBroken())
                .contains(new Finding(first.value(), 4, 6, Fault.RECORD_ALTERED, "standing.round"));
    }

    @Test
    void aHeadThatWasOnlyMovedIsFound() {
        headAt(4);

        assertThat(all().firstBroken()).contains(new Finding(null, 0, 4, Fault.CHAIN_BROKEN));
    }

    @Test
    void aHeadThatIsGoneIsFound() {
        room.tamper("delete from archive_chain_head");
        try {
            assertThat(all().firstBroken()).contains(new Finding(null, 0, 0, Fault.CHAIN_BROKEN));
        } finally {
            room.tamper("insert into archive_chain_head (id, position, chain_hash) values (1, 0, '')");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from archive_retention",
                "update archive_retention set retain_until = date '2027-01-01'",
                "update archive_retention set retain_until = date '2031-01-01'",
                "update archive_retention set retain_until = null",
                "update archive_retention set versions = 2",
                "update archive_retention set hold_by = 'nobody', hold_since = current_timestamp",
                "update archive_retention set disposal_proposed_by = 'nobody', disposal_proposed_at = current_timestamp",
                "update archive_retention set disposed_at = current_timestamp"
            })
    void whatIsChangedAboutHowLongAnArchiveIsKeptIsFound(String change) {
        room.tamper(change + " where complaint = ?", first.value());

        assertBroken(first, 3, 4, Fault.RETENTION_ALTERED);
        assertThat(room.get(VerifyArchive.class).verify(first).firstBroken())
                .contains(new Finding(first.value(), 3, 4, Fault.RETENTION_ALTERED));
    }

    @Test
    void anArchiveThatIsReleasedFromItsHoldPastTheApplicationIsFound() {
        room.inTransaction(() -> {
            room.get(Retain.class).hold(first, "A law suit", "auditor");
            return null;
        });
        assertThat(all().intact()).isTrue();

        room.tamper("update archive_retention set hold_by = null where complaint = ?", first.value());
        assertBroken(first, 3, 4, Fault.RETENTION_ALTERED);
    }

    @Test
    void whatIsPutToTheDocumentsIsFound() {
        room.tamper("insert into archive_document values (3, 'XML', 0, ?)", bytes());
        assertBroken(first, 2, 3, Fault.DOCUMENT_INSERTED);

        room.tamper("insert into archive_document values (3, 'PDF', 1, ?)", bytes());
        assertBroken(first, 2, 3, Fault.PDF_ALTERED);
    }

    @Test
    void whatIsPutToTheEndOfADocumentIsFound() {
        room.tamper("update archive_document set data = data || ? where position = 3 and document = 'JSON'", bytes());

        assertBroken(first, 2, 3, Fault.JSON_ALTERED);
    }

    @Test
    void documentsThatComeBackAfterTheDisposalAreFound() {
        room.pass(Duration.ofDays(3 * 366));
        room.inTransaction(() -> {
            room.get(Disposal.class).propose(first, "archivist");
            room.get(Disposal.class).confirm(first, "auditor");
            return null;
        });
        assertThat(all().intact()).isTrue();

        room.tamper(
                "insert into archive_document select 3, document, piece, data from archive_document where position = 2");
        assertBroken(first, 2, 3, Fault.DOCUMENT_INSERTED);
    }

    @Test
    void twoSwappedLinksAreFound() {
        room.tamper("delete from archive_document where position in (2, 3)");
        room.tamper("update archive_version set position = 99 where position = 2");
        room.tamper("update archive_version set position = 2 where position = 3");
        room.tamper("update archive_version set position = 3 where position = 99");

        assertBroken(first, 2, 2, Fault.CHAIN_BROKEN);
    }

    @Test
    void aVersionInsertedByAnotherHandIsFound() {
        room.tamper("insert into archive_version select 6, complaint, 4, kind, created_at, created_by, pending,"
                + " content_sha256, json_sha256, pdf_sha256, chain_hash, chain_hash, chain_hash"
                + " from archive_version where position = 4");

        assertBroken(first, 4, 6, Fault.INSERTED);
    }

    @Test
    void aLinkThatIsNotTheOneNotedEarlierIsFound() {
        var noted = new Verification.Anchor(2, "0".repeat(64));

        assertThat(room.get(VerifyArchive.class)
                        .verifyAll(Optional.of(noted), () -> {})
                        .firstBroken())
                .contains(new Finding(second.value(), 1, 2, Fault.NOT_THE_NOTED_HASH));
    }

    @Test
    void theHeadNotedEarlierIsStillThere() {
        var noted = room.get(ArchiveStore.class).head();
        room.file(first, Kind.ADDENDUM);

        assertThat(since(noted).intact()).isTrue();
    }

    @Test
    void writersAtTheSameMomentGetLinksInARow() throws Exception {
        var numbers = IntStream.range(0, 12).mapToObj(i -> room.complaint()).toList();
        var threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<ArchiveVersion>> writers = numbers.stream()
                    .<Callable<ArchiveVersion>>map(number -> () -> room.fileAsItStands(number, Kind.FIRST))
                    .toList();
            for (var filed : threads.invokeAll(writers)) {
                assertThat(filed.get().version()).isEqualTo(1);
            }
        } finally {
            threads.shutdown();
        }

        assertThat(all())
                .extracting(Verification::checked, Verification::intact)
                .containsExactly(17L, true);
    }

    private Verification all() {
        return room.get(VerifyArchive.class).verifyAll(Optional.empty(), () -> {});
    }

    private Verification since(ChainHead noted) {
        return room.get(VerifyArchive.class)
                .verifyAll(Optional.of(new Verification.Anchor(noted.position(), noted.chainHash())), () -> {});
    }

    private void assertBroken(ComplaintNumber complaint, int version, long position, Fault fault) {
        assertThat(all().firstBroken()).contains(new Finding(complaint.value(), version, position, fault));
    }

    private void remove(long position) {
        room.tamper("delete from archive_document where position = ?", position);
        room.tamper("delete from archive_version where position = ?", position);
    }

    private void headAt(long position) {
        room.tamper(
                "update archive_chain_head set position = ?,"
                        + " chain_hash = (select chain_hash from archive_version v where v.position = ?)",
                position,
                position);
    }

    private static byte[] bytes() {
        return new byte[] {1, 2, 3};
    }
}
