package io.huiyin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.archive.ArchiveRoom;
import io.huiyin.archive.Kind;
import io.huiyin.audit.BrokenLink.Fault;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.CourseLine;
import io.huiyin.complaint.ErasedLines;
import io.huiyin.complaint.Look;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.PersonalHolding;
import io.huiyin.complaint.ReadLog;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Limit;
import io.huiyin.proof.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody does to the tables past the application, and what verification says of it: two case logs of five lines, four looks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProofTests {

    private static final int LINES = 5;

    private ArchiveRoom room;
    private ComplaintNumber first;
    private ComplaintNumber second;

    abstract String newDatabase();

    @BeforeAll
    void open() {
        room = new ArchiveRoom(newDatabase());
    }

    @BeforeEach
    void writeTwoCoursesAndSealThem() {
        room.clear();
        first = course();
        second = course();
        seal();
        IntStream.range(0, 4).forEach(i -> look(i % 2 == 0 ? first : second));
    }

    @AfterAll
    void close() {
        room.close();
    }

    @Test
    void whatNobodyTouchedIsIntact() {
        assertThat(courses().firstBroken()).isEmpty();
        assertThat(courses().links()).isEqualTo(2 * LINES);
        assertThat(courses().head().position()).isEqualTo(2);
        assertThat(reads().firstBroken()).isEmpty();
        assertThat(reads().links()).isEqualTo(4);
        assertThat(room.get(VerifyCourses.class).verify(second).links()).isEqualTo(LINES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'somebody'",
                "detail = '{\"note\":\"another\"}'",
                "event = 'CONTACT'",
                "step = 'Task_X'",
                "round = 2",
                "at = timestamp '2024-01-01 00:00:00'",
                "hash = '01234567890123456789012345678901'"
            })
    void anAlteredLineIsNamed(String change) {
        room.tamper("update case_entry set " + change + " where complaint = ? and position = 3", second.value());

        assertBroken(second, 3, Fault.ALTERED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, LINES})
    void aRemovedLineIsNamed(int position) {
        remove(first, position);

        assertBroken(first, position, Fault.REMOVED);
    }

    @Test
    void aLineTakenOutWithTheOthersCountedAnewIsNamed() {
        remove(first, 2);
        IntStream.rangeClosed(3, LINES).forEach(position -> move(first, position, position - 1));

        assertBroken(first, 2, Fault.REMOVED);
    }

    @Test
    void theLastLineRemovedTogetherWithWhatWasNotedOfItIsNamed() {
        remove(first, LINES);
        noteLastOf(first, LINES - 1);

        assertBroken(first, LINES, Fault.REMOVED);
    }

    @Test
    void theLastLinesRemovedTogetherWithWhatWasNotedOfThemAreNamedByTheCheckOfTheComplaintAlone() {
        remove(first, LINES);
        remove(first, LINES - 1);
        noteLastOf(first, LINES - 2);

        assertThat(room.get(VerifyCourses.class).verify(first).firstBroken())
                .contains(new BrokenLink(Chain.COURSES, first.value(), LINES - 1, Fault.REMOVED));
    }

    @Test
    void aCourseThatIsGoneBeforeItWasSealedIsNamed() {
        var third = course();
        room.tamper("delete from case_entry where complaint = ?", third.value());
        room.tamper("delete from case_chain where complaint = ?", third.value());

        assertBroken(third, 1, Fault.REMOVED);
    }

    @Test
    void aWholeCourseThatIsGoneIsNamed() {
        room.tamper("delete from case_entry where complaint = ?", first.value());

        assertBroken(first, 1, Fault.REMOVED);

        room.tamper("delete from case_chain where complaint = ?", first.value());
        assertThat(courses().firstBroken())
                .contains(new BrokenLink(Chain.COURSES, first.value(), LINES, Fault.REMOVED));
        assertThat(room.get(VerifyCourses.class).verify(first).firstBroken())
                .contains(new BrokenLink(Chain.COURSES, first.value(), 1, Fault.REMOVED));
    }

    @Test
    void aComplaintThatIsGoneWhileItsCourseIsThereIsNamed() {
        room.tamperWithoutReferences(List.of("delete from complaint where number = '" + second + "'"));

        assertThat(courses().firstBroken())
                .contains(new BrokenLink(Chain.COURSES, second.value(), 0, Fault.RECORD_REMOVED));
    }

    @Test
    void aComplaintThatIsGoneWithItsCourseIsNamedByItsSeal() {
        room.tamperWithoutReferences(List.of(
                "delete from case_entry where complaint = '" + second + "'",
                "delete from case_chain where complaint = '" + second + "'",
                "delete from complaint where number = '" + second + "'"));

        assertThat(courses().firstBroken())
                .contains(new BrokenLink(Chain.COURSES, second.value(), LINES, Fault.REMOVED));
    }

    @Test
    void aLineAddedPastTheApplicationIsNamed() {
        copy(first, LINES, LINES + 1, "hash");

        assertBroken(first, LINES + 1, Fault.INSERTED);
    }

    @Test
    void aLineAddedWithoutAHashIsNamed() {
        copy(second, 1, LINES + 1, "null");

        assertBroken(second, LINES + 1, Fault.INSERTED);
    }

    @Test
    void aLinePutInBetweenIsNamed() {
        IntStream.iterate(LINES, position -> position >= 3, position -> position - 1)
                .forEach(position -> move(first, position, position + 1));
        copy(first, 2, 3, "hash");

        assertBroken(first, 3, Fault.INSERTED);
    }

    @Test
    void twoLinesInEachOthersPlaceAreNamed() {
        move(first, 2, 99);
        move(first, 3, 2);
        move(first, 99, 3);

        assertBroken(first, 2, Fault.ALTERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update attachment_piece set data = data || data",
                "delete from attachment_piece",
                "insert into attachment_piece select attachment, 1, data from attachment_piece",
                "update attachment set sha256 = '" + "0123456789012345678901234567890123456789012345678901234567890123"
                        + "'"
            })
    void aFileThatIsNotTheOneThatTheCaseLogTellsOfIsNamed(String change) {
        keepFile(second);
        assertThat(courses().firstBroken()).isEmpty();
        room.tamper(change);

        assertBroken(second, LINES + 1, Fault.FILE_ALTERED);
    }

    @Test
    void aFileThatComesBackAfterTheErasureIsNamed() {
        keepFile(second);
        room.tamper("delete from attachment_piece");
        erase(second);
        assertThat(courses().firstBroken()).isEmpty();
        room.tamper("insert into attachment_piece (attachment, piece, data) values ('a', 0, ?)", new byte[] {1});

        assertBroken(second, LINES + 1, Fault.FILE_ALTERED);
    }

    @Test
    void aFileThatTheCaseLogDoesNotTellOfIsFound() {
        putAttachment(first, "0".repeat(64));

        assertBroken(first, 0, Fault.FILES_DIFFER);
    }

    @Test
    void aCourseThatAPersonWasTakenOutOfIsIntact() {
        erase(first);
        note(first);
        assertThat(courses().intact()).isTrue();

        erase(first);
        assertThat(courses().intact()).isTrue();
        assertThat(room.get(VerifyCourses.class).verify(first).intact()).isTrue();
    }

    @Test
    void anErasureOfAnOlderVersionThatBindsNothingIsNoFault() {
        erase(first, Map.of("action", "PERSON_ERASED"));

        assertThat(courses().intact()).isTrue();
    }

    @Test
    void aLineThatIsPassedOffAsErasedIsNamed() {
        passOffAsErased(second, 3, "{\"satisfactionScore\":100}");

        assertBroken(second, 3, Fault.ALTERED);
    }

    @Test
    void aLineThatIsPassedOffAsErasedAfterTheErasureIsNamed() {
        erase(second);
        note(second);
        passOffAsErased(second, LINES + 2, "{\"satisfactionScore\":100}");

        assertBroken(second, LINES + 2, Fault.ALTERED);
    }

    @Test
    void anErasureThatIsMadeUpOfAnotherLineExplainsNothing() {
        room.note(second, "archivist", Event.RETENTION, Map.of("action", "HELD"));
        passOffAsErased(second, 3, "{\"satisfactionScore\":100}");
        passOffAsErased(second, LINES + 1, "{\"action\":\"PERSON_ERASED\"}");

        assertBroken(second, 3, Fault.ALTERED);
    }

    @Test
    void whatIsLeftOfAnErasedLineCannotBeChanged() {
        erase(first);
        room.tamper(
                "update case_entry set detail = ? where complaint = ? and position = 3",
                "{\"note\":\"(erased)\",\"satisfactionScore\":100}",
                first.value());

        assertBroken(first, LINES + 1, Fault.ALTERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"note\":\"other words\"}", "null", "no detail"})
    void anErasedLineThatSaysSomethingAgainIsNamed(String detail) {
        erase(first);
        room.tamper("update case_entry set detail = ? where complaint = ? and position = 3", detail, first.value());

        assertBroken(first, 3, Fault.ALTERED);
    }

    @Test
    void limitsThatTheClockLedgerAndTheCaseLogTellAlikeAreIntact() {
        missALimit(first);

        assertThat(courses().intact()).isTrue();
        assertThat(room.get(VerifyCourses.class).verify(first).intact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from clock_event where kind = 'MISSED'",
                "update clock_event set at = timestamp '2024-01-01 00:00:00' where kind = 'MISSED'",
                "update clock_event set kind = 'STOPPED' where kind = 'MISSED'",
                "update clock_event set round = 2, place = 1 where kind = 'MISSED'"
            })
    void aMissedLimitIsNamedAlsoIfItsHashWasCountedAnew(String change) {
        missALimit(second);
        room.tamper(change);
        hashLedgersAnew();

        assertBroken(second, LINES + 2, Fault.CLOCKS_DIFFER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from clock_event",
                "update clock_event set clock = 'K08'",
                "update clock_event set limit_text = '48 h' where kind = 'STARTED'"
            })
    void whatWasPromisedIsNamedAlsoIfItsHashWasCountedAnew(String change) {
        missALimit(second);
        room.tamper(change);
        hashLedgersAnew();

        assertBroken(second, LINES + 1, Fault.CLOCKS_DIFFER);
    }

    @Test
    void anAnswerThatIsPutIntoTheClockLedgerIsNamedAlsoWithAHash() {
        missALimit(first);
        putIn(first, 1, 4, "'ANSWERED'");
        hashLedgersAnew();

        assertBroken(first, 0, Fault.CLOCKS_DIFFER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = timestamp '2024-01-01 00:00:00'",
                "started_at = timestamp '2024-01-01 00:00:00'",
                "limit_text = '480 h'",
                "kind = 'RETARGETED'",
                "by_whom = 'somebody'",
                "reason = 'ANOTHER'",
                "hash = '01234567890123456789012345678901'"
            })
    void anAlteredLineOfTheClockLedgerIsNamed(String change) {
        runAClock(second);
        room.tamper("update clock_event set " + change + " where complaint_number = ? and place = 1", second.value());

        assertClockBroken(second, 1, Fault.ALTERED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aLineTakenOutOfTheClockLedgerIsNamed(int place) {
        runAClock(first);
        room.tamper("delete from clock_event where place = ?", place);

        assertClockBroken(first, place, Fault.REMOVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"place = 3", "true"})
    void theEndOfAClockLedgerThatIsGoneAfterItsSealIsNoticed(String lines) {
        runAClock(first);
        seal();
        room.tamper("delete from clock_event where " + lines);

        assertBroken(first, 0, Fault.REMOVED);
    }

    @Test
    void aLinePutIntoTheClockLedgerIsNamed() {
        runAClock(first);
        putIn(first, 3, 4, "'STOPPED'");
        seal();

        assertClockBroken(first, 4, Fault.INSERTED);
    }

    @Test
    void twoLinesOfTheClockLedgerInEachOthersPlaceAreNamed() {
        runAClock(first);
        room.tamper("update clock_event set place = 9 where place = 1");
        room.tamper("update clock_event set place = 1 where place = 2");
        room.tamper("update clock_event set place = 2 where place = 9");

        assertClockBroken(first, 1, Fault.ALTERED);
    }

    @Test
    void whoHashesTheClockLedgerAnewAfterItsSealIsNoticed() {
        runAClock(second);
        seal();
        room.tamper("update clock_event set limit_text = '480 h' where place = 2");
        hashLedgersAnew();

        assertBroken(second, 0, Fault.ALTERED);
    }

    @Test
    void aClockLedgerThatGrowsIsSealedThoughTheCaseLogDoesNot() {
        runAClock(second);
        seal();
        assertThat(courses().head().position()).isEqualTo(3);
        room.inTransaction(() -> {
            room.get(Clocks.class)
                    .start(second, ClockId.K15, 1, room.get(Clock.class).instant(), Limit.hours(1), "system", null);
            return null;
        });
        assertThat(courses().intact()).isTrue();
        seal();

        assertThat(courses().head().position()).isEqualTo(4);
        assertThat(courses().intact()).isTrue();
    }

    @Test
    void theFirstOfSeveralIsNamed() {
        remove(second, 1);
        room.tamper("update case_entry set actor = 'x' where complaint = ? and position = 4", first.value());

        assertThat(courses().firstBroken()).contains(new BrokenLink(Chain.COURSES, first.value(), 4, Fault.ALTERED));
    }

    @Test
    void aSealThatWasChangedOrRemovedIsFound() {
        room.tamper("delete from case_seal where position = 2");

        assertThat(courses().firstBroken()).contains(new BrokenLink(Chain.COURSES, null, 2, Fault.REMOVED));
    }

    @Test
    void whoCutsOffTheLastSealsIsFoundByWhatTheySealed() {
        room.tamper("delete from case_seal where position = 2");
        room.tamper("update proof_head set position = 1, hash = (select chain_hash from case_seal where position = 1)"
                + " where chain = 'COURSES'");

        assertThat(courses().firstBroken()).contains(new BrokenLink(Chain.COURSES, null, 2, Fault.REMOVED));

        room.tamper("update case_chain set sealed = false");
        seal();
        runAClock(first);
        seal();
        room.tamper("delete from case_seal where position = 3");
        room.tamper("update proof_head set position = 2, hash = (select chain_hash from case_seal where position = 2)"
                + " where chain = 'COURSES'");
        room.tamper("update case_chain set sealed = false");

        assertThat(courses().firstBroken()).contains(new BrokenLink(Chain.COURSES, null, 3, Fault.REMOVED));
    }

    @Test
    void aCourseThatGrowsAfterItsSealIsIntactAndIsSealedAgain() {
        note(first);
        assertThat(courses().intact()).isTrue();
        seal();

        assertThat(courses().head().position()).isEqualTo(3);
        assertThat(courses().intact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aRemovedLookIsNamed(int position) {
        room.tamper("delete from read_log where position = ?", position);

        assertThat(reads().firstBroken()).contains(new BrokenLink(Chain.READS, null, position, Fault.REMOVED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader = 'nobody'", "purpose = 'AUDIT'", "complaint = null", "address = '10.0.0.1'"})
    void anAlteredLookIsNamed(String change) {
        room.tamper("update read_log set " + change + " where position = 3");

        assertThat(reads().firstBroken()).hasValueSatisfying(broken -> assertThat(broken)
                .extracting(BrokenLink::position, BrokenLink::fault)
                .containsExactly(3L, Fault.ALTERED));
    }

    @Test
    void whoCountsTheHashesAnewBehindHisChangeIsFoundByTheSeal() {
        room.tamper("update case_entry set actor = 'somebody' where complaint = ? and position = 3", second.value());
        countAnew(second);

        assertBroken(second, LINES, Fault.ALTERED);
    }

    @Test
    void aLookTakenOutWithTheOthersCountedAnewIsNamed() {
        room.tamper("delete from read_log where position = 2");
        room.tamper("update read_log set position = 2 where position = 3");
        room.tamper("update read_log set position = 3 where position = 4");

        assertThat(reads().firstBroken()).isPresent().get().satisfies(broken -> assertThat(broken.position())
                .isEqualTo(2));
    }

    @Test
    void aLookPutInBetweenIsNamed() {
        room.tamper("update read_log set position = 5 where position = 4");
        room.tamper("update read_log set position = 4 where position = 3");
        room.tamper("insert into read_log select 3, at, reader, complaint, kind, address, purpose, hash from read_log"
                + " where position = 2");

        assertThat(reads().firstBroken()).isPresent().get().satisfies(broken -> assertThat(broken.position())
                .isEqualTo(3));
    }

    @Test
    void twoLooksInEachOthersPlaceAreNamed() {
        room.tamper("update read_log set position = 99 where position = 2");
        room.tamper("update read_log set position = 2 where position = 3");
        room.tamper("update read_log set position = 3 where position = 99");

        assertThat(reads().firstBroken()).isPresent().get().satisfies(broken -> assertThat(broken.position())
                .isEqualTo(2));
    }

    @Test
    void whoCutsOffTheEndOfTheReadLogIsFoundByAnAnchorOfBefore() {
        var anchor = room.get(ProofHeads.class).all();
        room.tamper("delete from read_log where position = 4");
        room.tamper("update proof_head set position = 3, hash = (select hash from read_log where position = 3)"
                + " where chain = 'READS'");

        assertThat(reads().intact()).isTrue();
        assertThat(room.get(VerifyProof.class).verify(anchor, () -> {}))
                .flatExtracting(checked -> checked.firstBroken().stream().toList())
                .containsExactly(new BrokenLink(Chain.READS, null, 4, Fault.NOT_AS_ANCHORED));
    }

    @Test
    void aLookAddedPastTheApplicationIsNamed() {
        room.tamper("insert into read_log select 5, at, reader, complaint, kind, address, purpose, hash from read_log"
                + " where position = 4");

        assertThat(reads().firstBroken()).contains(new BrokenLink(Chain.READS, second.value(), 5, Fault.INSERTED));
    }

    @Test
    void whoRemovesEveryTraceIsFoundByAnAnchorOfBefore() {
        note(second);
        seal();
        var anchor = room.get(ProofHeads.class).all();
        remove(second, LINES + 1);
        noteLastOf(second, LINES);
        room.tamper("delete from case_seal where position = 3");
        room.tamper("update proof_head set position = 2, hash = (select chain_hash from case_seal where position = 2)"
                + " where chain = 'COURSES'");

        assertThat(courses().intact()).isTrue();
        assertThat(room.get(VerifyProof.class).verify(anchor, () -> {}))
                .flatExtracting(checked -> checked.firstBroken().stream().toList())
                .containsExactly(new BrokenLink(Chain.COURSES, null, 3, Fault.NOT_AS_ANCHORED));
    }

    @Test
    void allChainsHoldAgainstAnAnchorOfBeforeAlsoWhenTheyHaveGrown() {
        room.file(first, Kind.FIRST);
        seal();
        var anchor = room.get(ProofHeads.class).all();
        assertThat(anchor.get(Chain.ARCHIVE).position()).isEqualTo(1);
        room.file(second, Kind.FIRST);
        look(second);
        seal();

        assertThat(room.get(VerifyProof.class).verify(anchor, () -> {}))
                .hasSize(3)
                .allMatch(Checked::intact);
    }

    @Test
    void aCheckInTheBackgroundTellsHowFarItIsAndKeepsWhatItFound() {
        room.tamper("update case_entry set actor = 'somebody' where complaint = ? and position = 3", second.value());
        var checks = room.get(ProofChecks.class);
        var told = new ArrayList<Long>();
        var check = checking(Runnable::run, () -> checks.newest(1).forEach(newest -> told.add(newest.checked())))
                .start("auditor", Optional.empty());

        var ended = checks.find(check.id()).orElseThrow();
        assertThat(told).startsWith(0L, 0L, 1L, 2L).isSorted();
        assertThat(ended.links()).isEqualTo(2 * LINES + 2 + 4);
        assertThat(ended.checked()).isEqualTo(2 * LINES + 4);
        assertThat(ended.state(ended.endedAt())).isEqualTo(ProofCheck.State.ENDED);
        assertThat(ended.found())
                .isEqualTo(room.get(VerifyProof.class).verify(Map.of(), () -> {}))
                .flatExtracting(checked -> checked.firstBroken().stream().toList())
                .containsExactly(new BrokenLink(Chain.COURSES, second.value(), 3, Fault.ALTERED));
    }

    @Test
    void oneCheckRunsAtATime() {
        var begun = new ArrayList<Runnable>();
        var checks = checking(begun::add, () -> {});
        checks.start("auditor", Optional.empty());

        assertThatThrownBy(() -> checks.start("archivist", Optional.empty())).isInstanceOf(NotNow.class);
        begun.get(0).run();
        checks.start("archivist", Optional.empty());

        assertThat(begun).hasSize(2);
    }

    @Test
    void aCheckWhoseNodeIsGoneMakesWayForAnother() {
        var checks = checking(work -> {}, () -> {});
        var gone = checks.start("auditor", Optional.empty());
        room.tamper("update proof_check set seen_at = timestamp '2024-01-01 00:00:00'");
        checks.start("archivist", Optional.empty());

        assertThat(room.get(ProofChecks.class).newest(9))
                .extracting(check -> check.state(gone.startedAt()))
                .containsExactly(ProofCheck.State.RUNNING, ProofCheck.State.BROKEN_OFF);
    }

    @Test
    void aCheckThatAFaultStopsSaysSoAndMakesWay() {
        var calls = new AtomicInteger();
        var checks = checking(Runnable::run, () -> {
            if (calls.incrementAndGet() == 4) {
                throw new IllegalStateException("no database");
            }
        });
        var check = checks.start("auditor", Optional.empty());
        checks.start("auditor", Optional.empty());

        var broken = room.get(ProofChecks.class).find(check.id()).orElseThrow();
        assertThat(broken.state(check.startedAt())).isEqualTo(ProofCheck.State.BROKEN_OFF);
        assertThat(broken.found()).isNull();
    }

    @Test
    void sameLooksOfOneScreenAreNotedOnce() {
        var look = new Look("agent", first, Look.Kind.TASK, "10.0.0.7", null);
        room.get(ReadLog.class).noteOnceWithin(Duration.ofMinutes(1), look);
        room.get(ReadLog.class).noteOnceWithin(Duration.ofMinutes(1), look);

        assertThat(reads().links()).isEqualTo(5);
    }

    @Test
    void writersAtTheSameMomentGetLinesAndLooksInARow() throws Exception {
        var threads = Executors.newFixedThreadPool(6);
        try {
            var writers = IntStream.range(0, 12).<Callable<Void>>mapToObj(i -> () -> {
                note(i % 2 == 0 ? first : second);
                look(first);
                return null;
            });
            for (var written : threads.invokeAll(writers.toList())) {
                written.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(courses()).extracting(Checked::links, Checked::intact).containsExactly(2L * LINES + 12, true);
        assertThat(reads()).extracting(Checked::links, Checked::intact).containsExactly(16L, true);
    }

    private ComplaintNumber course() {
        var number = room.complaint();
        List.of(1, 2, 3, 4).forEach(line -> note(number));
        return number;
    }

    private void note(ComplaintNumber number) {
        room.inTransaction(() -> {
            room.note(number, "agent", Event.STEP_COMPLETED, Map.of("note", "这里写了什么 \"quoted\""));
            return null;
        });
    }

    /** A warning, line 6, and a missed limit, line 7. */
    private void missALimit(ComplaintNumber number) {
        room.inTransaction(() -> {
            var clocks = room.get(Clocks.class);
            var from = Instant.parse("2025-10-13T01:00:00Z");
            clocks.start(number, ClockId.K05, 1, from, Limit.hours(24), "system", null);
            clocks.warn(number, ClockId.K05, "75 %", from.plus(Duration.ofHours(18)));
            clocks.miss(number, ClockId.K05, from.plus(Duration.ofHours(25)));
            return null;
        });
    }

    /** Three lines of which the case log tells nothing: started, aimed anew, stopped. */
    private void runAClock(ComplaintNumber number) {
        room.inTransaction(() -> {
            var clocks = room.get(Clocks.class);
            var from = room.get(Clock.class).instant();
            clocks.start(number, ClockId.K12, 1, from, Limit.workingDays(7), "system", "STANDARD");
            clocks.retarget(number, ClockId.K12, Limit.workingDays(15), "system", "COMPLEX");
            clocks.stop(number, ClockId.K12, from.plus(Duration.ofHours(1)), "agent", "HANDLED");
            return null;
        });
    }

    private void keepFile(ComplaintNumber number) {
        var content = new byte[] {1};
        putAttachment(number, Sha256.of(content));
        room.tamper("insert into attachment_piece (attachment, piece, data) values ('a', 0, ?)", content);
        room.inTransaction(() -> {
            var detail =
                    Map.<String, Object>of("fileName", "bill.pdf", "sha256", Sha256.of(content), "fileState", "KEPT");
            room.note(number, "agent", Event.ATTACHMENT_ADDED, detail);
            return null;
        });
    }

    private void putAttachment(ComplaintNumber number, String hash) {
        room.tamper(
                "insert into attachment (id, complaint, name, media_type, size_in_bytes, sha256, from_customer, added_by, added_at,"
                        + " state) values ('a', ?, 'bill.pdf', 'application/pdf', 1, ?, true, 'agent', current_timestamp, 'KEPT')",
                number.value(),
                hash);
    }

    private void putIn(ComplaintNumber complaint, int from, int to, String kind) {
        room.tamper(
                "insert into clock_event (complaint_number, clock, round, place, kind, at, by_whom, reason)"
                        + " select complaint_number, clock, round, cast(? as integer), " + kind
                        + ", at, by_whom, reason"
                        + " from clock_event where complaint_number = ? and place = ?",
                to,
                complaint.value(),
                from);
    }

    /** Makes changed lines consistent with themselves, as somebody would who knows how it is done. */
    private void hashLedgersAnew() {
        for (var kept : room.get(ProofStore.class).ledgerAfter(KeptClock.before(""))) {
            var line = kept.line();
            room.tamper(
                    "update clock_event set hash = ? where complaint_number = ? and clock = ? and round = ? and place = ?",
                    Sha256.bytes(line.hash()),
                    line.complaint(),
                    line.clock(),
                    line.round(),
                    line.place());
        }
    }

    private void erase(ComplaintNumber number) {
        erase(number, Map.of());
    }

    private void erase(ComplaintNumber number, Map<String, Object> detail) {
        room.inTransaction(() -> {
            room.all(PersonalHolding.class).forEach(holding -> holding.erase(number));
            var left = room.get(ErasedLines.class).leftOf(number);
            var bound = Map.<String, Object>of("action", "PERSON_ERASED", "blackenedSha256", left);
            room.note(number, "auditor", Event.RETENTION, detail.isEmpty() ? bound : detail);
            return null;
        });
    }

    private void passOffAsErased(ComplaintNumber complaint, int position, String detail) {
        var line = room.get(ProofStore.class)
                .linesAfter(complaint.value(), position - 1)
                .get(0)
                .line();
        room.tamper(
                "update case_entry set erased_sha256 = ?, detail = ? where complaint = ? and position = ?",
                Sha256.bytes(line.detailSha256()),
                detail,
                complaint.value(),
                position);
    }

    private void look(ComplaintNumber number) {
        room.get(ReadLog.class).note(new Look("auditor", number, Look.Kind.RECORD, "127.0.0.1", null));
    }

    private void seal() {
        room.get(SealCourses.class).seal();
    }

    /** With a clock that is asked at the beginning, for each link and in the end, and goes two seconds on each time. */
    private CheckProof checking(Executor background, Runnable whenAsked) {
        var asked = new AtomicInteger();
        var clock = new Clock() {
            @Override
            public Instant instant() {
                whenAsked.run();
                return room.get(Clock.class).instant().plusSeconds(2L * asked.incrementAndGet());
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        return new CheckProof(room.get(VerifyProof.class), room.get(ProofChecks.class), background, clock);
    }

    private Checked courses() {
        return room.get(VerifyCourses.class).verifyAll(() -> {});
    }

    private Checked reads() {
        return room.get(VerifyReads.class).verifyAll(() -> {});
    }

    private void assertClockBroken(ComplaintNumber complaint, int place, Fault fault) {
        var where = new LedgerPlace("K12", 1, place);
        var broken = new BrokenLink(Chain.COURSES, complaint.value(), 0, where, null, fault);
        assertThat(courses().firstBroken()).contains(broken);
        assertThat(room.get(VerifyCourses.class).verify(complaint).firstBroken())
                .contains(broken);
    }

    private void assertBroken(ComplaintNumber complaint, int position, Fault fault) {
        var broken = new BrokenLink(Chain.COURSES, complaint.value(), position, fault);
        assertThat(courses().firstBroken()).contains(broken);
        assertThat(room.get(VerifyCourses.class).verify(complaint).firstBroken())
                .contains(broken);
    }

    private void remove(ComplaintNumber complaint, int position) {
        room.tamper("delete from case_entry where complaint = ? and position = ?", complaint.value(), position);
    }

    private void move(ComplaintNumber complaint, int from, int to) {
        room.tamper(
                "update case_entry set position = ? where complaint = ? and position = ?", to, complaint.value(), from);
    }

    private void copy(ComplaintNumber complaint, int from, int to, String hash) {
        room.tamper(
                "insert into case_entry (complaint, position, at, actor, event, step, round, detail, hash)"
                        + " select complaint, cast(? as integer), at, actor, event, step, round, detail, " + hash
                        + " from case_entry where complaint = ? and position = ?",
                to,
                complaint.value(),
                from);
    }

    /** Makes a changed course consistent with itself, as somebody would who knows how it is made. */
    private void countAnew(ComplaintNumber complaint) {
        var hash = CourseLine.GENESIS;
        for (var line : room.get(ProofStore.class).linesAfter(complaint.value(), 0)) {
            hash = line.line().hashAfter(hash);
            room.tamper(
                    "update case_entry set hash = ? where complaint = ? and position = ?",
                    Sha256.bytes(hash),
                    complaint.value(),
                    line.line().position());
        }
        noteLastOf(complaint, LINES);
    }

    private void noteLastOf(ComplaintNumber complaint, int position) {
        room.tamper(
                "update case_chain set entries = ?, hash = (select hash from case_entry e where e.complaint = ? and e.position = ?)"
                        + " where complaint = ?",
                position,
                complaint.value(),
                position,
                complaint.value());
    }
}
