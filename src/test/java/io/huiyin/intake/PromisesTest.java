package io.huiyin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Complaint;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.InMemoryClockLedgers;
import io.huiyin.deadline.Limit;
import io.huiyin.deadline.Limits;
import io.huiyin.deadline.PrcCalendar;
import io.huiyin.intake.Promises.Promise;
import io.huiyin.testing.MemoryCaseLog;
import io.huiyin.testing.MemoryComplaints;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromisesTest {

    private static final Instant RECEIVED = Instant.parse("2025-09-26T08:40:00Z");
    private static final Limits LIMITS = clock -> switch (clock) {
        case K02 -> Limit.minutes(15);
        case K03 -> Limit.hours(2);
        case K05 -> Limit.hours(24);
        case K20 -> Limit.calendarDays(15);
        default -> throw new IllegalArgumentException(clock.label());
    };

    private final MemoryCaseLog log = new MemoryCaseLog();
    private final Clock now = Clock.fixed(RECEIVED, ZoneOffset.UTC);
    private final Clocks clocks = new Clocks(new InMemoryClockLedgers(PrcCalendar.deadlines()), log, List.of(), now);
    private final Complaint complaint = new RegisterComplaint(
                    new MemoryComplaints(), log, now, new AboutPolicy(user -> true))
            .register(
                    new Registration(Map.of(
                            "channel", "APP",
                            "anonymous", true,
                            "title", "No signal",
                            "description", "None")),
                    Bringer.system("app"))
            .complaint();

    @Test
    void whatCountsFromReceiptIsKnownBeforeItsClocksAreStarted() {
        assertThat(promises(LIMITS).of(complaint))
                .containsExactly(
                        new Promise(ClockId.K02, Instant.parse("2025-09-26T08:55:00Z")),
                        new Promise(ClockId.K03, Instant.parse("2025-09-26T10:40:00Z")),
                        new Promise(ClockId.K05, Instant.parse("2025-09-27T08:40:00Z")),
                        new Promise(ClockId.K20, Instant.parse("2025-10-11T16:00:00Z")));
    }

    @Test
    void onceClocksRunTheLedgerSaysWhatIsDue() {
        clocks.start(complaint.number(), ClockId.K05, 1, RECEIVED, Limit.hours(12), CaseEntry.SYSTEM, "test");

        assertThat(promises(LIMITS).of(complaint))
                .containsExactly(new Promise(ClockId.K05, Instant.parse("2025-09-26T20:40:00Z")));
    }

    @Test
    void aBrokenTableOfLimitsRefusesNoComplaint() {
        Limits broken = clock -> {
            throw new IllegalStateException("broken");
        };

        assertThat(promises(broken).of(complaint)).isEmpty();
    }

    private Promises promises(Limits limits) {
        return new Promises(clocks, limits, PrcCalendar.deadlines());
    }
}
