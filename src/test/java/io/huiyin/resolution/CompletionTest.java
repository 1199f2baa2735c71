package io.huiyin.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.Milestone;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.InMemoryClockLedgers;
import io.huiyin.deadline.Limit;
import io.huiyin.deadline.PrcCalendar;
import io.huiyin.notification.Letters;
import io.huiyin.testing.MemoryCaseLog;
import io.huiyin.testing.MemoryComplaints;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CompletionTest {

    private static final Instant MONDAY = Instant.parse("2025-11-03T01:00:00Z");

    private final MemoryComplaints complaints = new MemoryComplaints();
    private final MemoryCaseLog log = new MemoryCaseLog();
    private final Clock ticking = new TickingClock();
    private final Clocks clocks =
            new Clocks(new InMemoryClockLedgers(PrcCalendar.deadlines()), log, List.of(), ticking);

    /** The target of three days for the feedback is capped by the limit for handling, which ends where the target begins. */
    @Test
    void whatEndsAndWhatBeginsMeetInOneMomentHoweverLongItTakes() {
        var complaint = Letters.complaint(Letters.customer(Locale.ENGLISH), "Broadband");
        complaint.choose(HandlingTrack.STANDARD, false);
        complaints.save(complaint);
        clocks.start(complaint.number(), ClockId.K12, 1, MONDAY, Limit.workingDays(1), "system", null);

        new Completion(new CaseFile(complaints, log, ticking), clocks, clock -> Limit.workingDays(3))
                .confirmed(complaint.number(), "customer-service-dept");

        var ledger = clocks.ledger(complaint.number());
        var handled = complaints.get(complaint.number()).reachedAt(Milestone.HANDLED);
        assertThat(ledger.state(ClockId.K12).orElseThrow().stoppedAt()).isEqualTo(handled.orElseThrow());
        assertThat(ledger.state(ClockId.K13).orElseThrow().startedAt()).isEqualTo(handled.orElseThrow());
        assertThat(ledger.state(ClockId.K06_FEEDBACK).orElseThrow().dueAt())
                .isEqualTo(ledger.state(ClockId.K12).orElseThrow().dueAt());
    }

    /** Another moment each time it is asked, as on a busy machine. */
    private static class TickingClock extends Clock {

        private Instant now = MONDAY;

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofMillis(5));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
