package io.huiyin.deadline.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.ClockEvent;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockLedgers;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Limit;
import io.huiyin.deadline.PrcCalendar;
import io.huiyin.deadline.RecordedCaseLog;
import io.huiyin.deadline.UsedCalendar;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.testing.Tables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

class JdbcClockLedgersTest {

    private static final ComplaintNumber FIRST = ComplaintNumber.of(LocalDate.of(2025, 9, 26), 1);
    private static final ComplaintNumber SECOND = ComplaintNumber.of(LocalDate.of(2025, 9, 26), 2);
    private static final Instant RECEIVED = Instant.parse("2025-09-26T08:40:00.123456Z");

    private ClockLedgers ledgers;
    private UsedCalendar calendar;
    private Clocks clocks;

    @BeforeEach
    void emptyDatabase() {
        var database = newDatabase();
        Tables.create(database);
        ledgers = new JdbcClockLedgers(JdbcClient.create(database), PrcCalendar.deadlines());
        calendar = new JdbcUsedCalendar(JdbcClient.create(database));
        clocks = new Clocks(ledgers, new RecordedCaseLog(), List.of(), Clock.fixed(RECEIVED, WorkingDays.ZONE));
    }

    DataSource newDatabase() {
        return new SimpleDriverDataSource(
                new org.h2.Driver(), "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @Test
    void whatHappenedIsReadBackAsItWasWritten() {
        clocks.start(FIRST, ClockId.K05, 1, RECEIVED, Limit.hours(24), "system", "received");
        clocks.retarget(FIRST, ClockId.K05, Limit.hours(12), "supervisor", "sooner");
        clocks.warn(FIRST, ClockId.K05, "75 %", RECEIVED.plus(Duration.ofHours(9)));
        clocks.stop(FIRST, ClockId.K05, RECEIVED.plus(Duration.ofHours(13)), "agent", "answered");

        assertThat(clocks.ledger(FIRST).events())
                .extracting(ClockEvent::kind)
                .containsExactly(
                        ClockEvent.Kind.STARTED,
                        ClockEvent.Kind.RETARGETED,
                        ClockEvent.Kind.WARNED,
                        ClockEvent.Kind.MISSED,
                        ClockEvent.Kind.STOPPED);
        var state = clocks.ledger(FIRST).state(ClockId.K05).orElseThrow();
        assertThat(state.startedAt()).isEqualTo(Instant.parse("2025-09-26T08:40:00.123Z"));
        assertThat(state.dueAt()).isEqualTo(Instant.parse("2025-09-26T20:40:00.123Z"));
        assertThat(state.missedAt()).isEqualTo(state.dueAt());
        assertThat(state.warned()).containsExactly("75 %");
        assertThat(state.by()).isEqualTo("supervisor");
        assertThat(state.reason()).isEqualTo("sooner");
    }

    @Test
    void twoWritersCannotNoteTheSameTwice() {
        clocks.start(FIRST, ClockId.K05, 1, RECEIVED, Limit.hours(24), "system", null);
        var seenByBoth = new ClockEvent(
                ClockId.K05, 1, 2, ClockEvent.Kind.MISSED, RECEIVED.plusSeconds(1), null, null, "system", null);
        ledgers.append(FIRST, seenByBoth);

        assertThatThrownBy(() -> ledgers.append(FIRST, seenByBoth)).isInstanceOf(Complaints.ConcurrentChange.class);
    }

    @Test
    void complaintsWithRunningClocksAreFound() {
        clocks.start(FIRST, ClockId.K02, 1, RECEIVED, Limit.minutes(15), "system", null);
        clocks.start(FIRST, ClockId.K05, 1, RECEIVED, Limit.hours(24), "system", null);
        clocks.start(SECOND, ClockId.K02, 1, RECEIVED, Limit.minutes(15), "system", null);
        clocks.stop(SECOND, ClockId.K02, RECEIVED, "system", null);

        assertThat(ledgers.withRunningClocks()).containsExactly(FIRST);
    }

    @Test
    void anUnknownComplaintHasAnEmptyLedger() {
        assertThat(ledgers.of(FIRST).states()).isEmpty();
    }

    @Test
    void theCalendarLastUsedIsRemembered() {
        calendar.remember(Map.of(2025, "a", 2026, "b"));
        calendar.remember(Map.of(2026, "c", 2027, "d"));

        assertThat(calendar.fingerprints()).isEqualTo(Map.of(2026, "c", 2027, "d"));
    }
}
