package io.huiyin.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetainTest {

    private static final Instant LAST_DAY = Instant.parse("2028-10-13T15:59:59Z");
    private static final Instant DAY_AFTER = Instant.parse("2028-10-13T16:00:00Z");

    private ArchiveRoom room;
    private Retain retain;
    private Disposal disposal;
    private ComplaintNumber number;

    @BeforeEach
    void sealAComplaint() {
        room = new ArchiveRoom("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        retain = room.get(Retain.class);
        disposal = room.get(Disposal.class);
        number = room.complaint();
        room.file(number, Kind.FIRST);
        room.seal(number);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void anArchiveIsKeptForThreeYearsFromItsSeal() {
        assertThat(retention().retainUntil()).isEqualTo(LocalDate.of(2028, 10, 13));

        room.travelTo(LAST_DAY);
        assertRefused("retained");
        assertThatThrownBy(() -> disposal.propose(number, "archivist"))
                .isInstanceOfSatisfying(NotNow.class, refused -> assertThat(refused.text(Locale.ENGLISH))
                        .contains("from 2028-10-14 on"));
        assertThat(room.get(ArchiveStore.class).document(1, Document.JSON)).isPresent();
    }

    @Test
    void afterItsTimeItMayGoAndTheChainStillHolds() {
        room.file(room.complaint(), Kind.FIRST);
        room.travelTo(DAY_AFTER);

        dispose();
        disposal.confirm(number, "auditor");

        assertThat(room.get(ArchiveStore.class).document(1, Document.JSON)).isEmpty();
        assertThat(room.get(ArchiveStore.class).document(2, Document.PDF)).isEmpty();
        assertThat(retention().disposedAt()).isEqualTo(DAY_AFTER);
        assertThat(room.get(VerifyArchive.class).verifyAll(Optional.empty(), () -> {}))
                .extracting(Verification::checked, Verification::intact)
                .containsExactly(3L, true);
        assertThat(logged()).containsExactly("DISPOSAL_PROPOSED", "DISPOSED");
        assertThat(room.engineHistory()).containsExactly("keep " + number, "let go " + number);
    }

    @Test
    void anAddendumToASealedRecordStartsTheRetentionAnew() {
        room.travelTo(Instant.parse("2026-03-01T02:00:00Z"));

        room.file(number, Kind.ADDENDUM);

        assertThat(retention().retainUntil()).isEqualTo(LocalDate.of(2029, 3, 1));
    }

    @Test
    void aHoldKeepsItLonger() {
        retain.hold(number, "Lawsuit 2028-17", "archivist");
        room.travelTo(DAY_AFTER);

        assertRefused("onHold");
        assertThat(retention().hold().reason()).isEqualTo("Lawsuit 2028-17");
        assertThat(retention().hold().by()).isEqualTo("archivist");

        retain.release(number, "archivist");
        retain.release(number, "archivist");
        dispose();
        assertThat(logged()).containsExactly("HOLD", "RELEASED", "DISPOSAL_PROPOSED", "DISPOSED");
        assertThat(room.engineHistory()).containsExactly("keep " + number, "keep " + number, "let go " + number);
    }

    @Test
    void aHoldNeedsAReason() {
        assertThatThrownBy(() -> retain.hold(number, " ", "archivist")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> retain.hold(number, null, "archivist")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> retain.hold(number, "x".repeat(1001), "archivist"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> retain.hold(number, "a\u0000b", "archivist")).isInstanceOf(Refused.class);
        assertThat(retention().hold()).isNull();
    }

    @Test
    void whatIsNotSealedIsNotDisposedOf() {
        number = room.complaint();
        assertRefused("notArchived");
        room.file(number, Kind.FIRST);
        room.travelTo(Instant.parse("2040-01-01T00:00:00Z"));
        assertRefused("notSealed");
    }

    @Test
    void theRetentionCannotBeSetBelowThreeYears() {
        assertThatThrownBy(() -> new ArchiveSettings("1", "2025-01-01", Period.ofMonths(35)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new ArchiveSettings("1", "2025-01-01", Period.ofMonths(36)).retention())
                .isEqualTo(Period.ofMonths(36));
    }

    @Test
    void nobodyDisposesOfAnArchiveAlone() {
        room.travelTo(DAY_AFTER);
        assertNotConfirmed("auditor", "disposalNotProposed");

        disposal.propose(number, "both");

        assertNotConfirmed("both", "disposalBySamePerson");
        assertThat(retention().disposedAt()).isNull();
        assertThat(room.get(ArchiveStore.class).document(1, Document.JSON)).isPresent();
    }

    @Test
    void aProposalThatIsTurnedDownDisposesOfNothing() {
        room.travelTo(DAY_AFTER);
        disposal.propose(number, "archivist");
        assertThat(disposal.due())
                .singleElement()
                .satisfies(due -> assertThat(due.retention().proposal().by()).isEqualTo("archivist"));

        disposal.reject(number, "auditor");
        disposal.reject(number, "auditor");

        assertNotConfirmed("auditor", "disposalNotProposed");
        assertThat(logged()).containsExactly("DISPOSAL_PROPOSED", "DISPOSAL_REJECTED");
    }

    @Test
    void aHoldEndsAProposal() {
        room.travelTo(DAY_AFTER);
        disposal.propose(number, "archivist");

        retain.hold(number, "Lawsuit 2028-17", "archivist");
        assertThat(disposal.due()).isEmpty();
        retain.release(number, "archivist");

        assertNotConfirmed("auditor", "disposalNotProposed");
    }

    @Test
    void onlyArchivesWhoseTimeIsOverAreListed() {
        room.travelTo(LAST_DAY);
        assertThat(disposal.due()).isEmpty();
        room.travelTo(DAY_AFTER);
        assertThat(disposal.due()).extracting(ArchiveStore.Due::complaint).containsExactly(number);
        dispose();
        assertThat(disposal.due()).isEmpty();
    }

    private void dispose() {
        disposal.propose(number, "archivist");
        disposal.confirm(number, "auditor");
    }

    private void assertNotConfirmed(String by, String reason) {
        assertThatThrownBy(() -> disposal.confirm(number, by))
                .isInstanceOfSatisfying(
                        NotNow.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> disposal.propose(number, "archivist"))
                .isInstanceOfSatisfying(
                        NotNow.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Retention retention() {
        return room.get(ArchiveStore.class).retention(number).orElseThrow();
    }

    private List<Object> logged() {
        return room.get(CaseLog.class).of(number).stream()
                .filter(entry -> entry.event() == CaseEntry.Event.RETENTION)
                .map(entry -> entry.detail().get("action"))
                .toList();
    }
}
