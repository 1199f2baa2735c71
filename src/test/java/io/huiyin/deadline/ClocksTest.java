package io.huiyin.deadline;

import static io.huiyin.deadline.ClockId.K05;
import static io.huiyin.deadline.ClockId.K08;
import static io.huiyin.deadline.ClockId.K12;
import static io.huiyin.deadline.ClockId.K13;
import static io.huiyin.deadline.ClockId.K14;
import static io.huiyin.deadline.ClockId.K18;
import static io.huiyin.deadline.Limit.calendarDays;
import static io.huiyin.deadline.Limit.hours;
import static io.huiyin.deadline.Limit.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.ComplaintNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClocksTest {

    private static final ComplaintNumber NUMBER = ComplaintNumber.of(LocalDate.of(2025, 9, 26), 1);
    private static final Instant RECEIVED = Instant.parse("2025-11-03T02:00:00Z");

    private final ClockLedgers ledgers = new InMemoryClockLedgers(PrcCalendar.deadlines());
    private final RecordedCaseLog log = new RecordedCaseLog();
    private final List<ComplaintNumber> changes = new ArrayList<>();
    private final List<ClockId> stoppedLate = new ArrayList<>();
    private final Clocks clocks =
            new Clocks(ledgers, log, List.of(new Watch()), Clock.fixed(RECEIVED, WorkingDays.ZONE));

    @Test
    void aStartedClockIsDueAfterItsLimit() {
        start(K05, 1, hours(24));

        assertThat(clocks.dueAt(NUMBER, K05)).contains(after(24));
        assertThat(state(K05).firstDueAt()).isEqualTo(after(24));
        assertThat(changes).containsExactly(NUMBER);
    }

    @Test
    void aClockStartedAgainInItsRoundGoesOnUnchanged() {
        start(K05, 1, hours(24));
        clocks.start(NUMBER, K05, 1, after(5), hours(1), "agent", null);
        clocks.stop(NUMBER, K05, after(6), "agent", null);
        start(K05, 1, hours(24));

        assertThat(clocks.ledger(NUMBER).states()).hasSize(1);
        assertThat(clocks.dueAt(NUMBER, K05)).isEmpty();
    }

    @Test
    void aNewLimitCountsFromTheOriginalStartAndKeepsTheFirstPromise() {
        start(K08, 1, hours(72));
        clocks.retarget(NUMBER, K08, hours(24), "supervisor", "now URGENT");

        assertThat(state(K08).dueAt()).isEqualTo(after(24));
        assertThat(state(K08).firstDueAt()).isEqualTo(after(72));
        assertThat(state(K08).reason()).isEqualTo("now URGENT");
        assertThat(state(K08).by()).isEqualTo("supervisor");
    }

    @Test
    void theSameLimitAgainIsNoNewPromise() {
        start(K08, 1, hours(72));
        clocks.retarget(NUMBER, K08, hours(72), "supervisor", "checked");

        assertThat(clocks.ledger(NUMBER).events()).hasSize(1);
    }

    @Test
    void aLimitIsMissedOnlyOnce() {
        start(K05, 1, hours(24));

        assertThat(clocks.miss(NUMBER, K05, after(24).minusMillis(1))).isFalse();
        assertThat(clocks.miss(NUMBER, K05, after(24))).isTrue();
        assertThat(clocks.miss(NUMBER, K05, after(25))).isFalse();
        assertThat(state(K05).missedAt()).isEqualTo(after(24));
        assertThat(log.of(NUMBER)).extracting(CaseEntry::event).containsExactly(CaseEntry.Event.LIMIT_MISSED);
    }

    @Test
    void aStoppedClockCannotBeMissed() {
        start(K05, 1, hours(24));

        assertThat(clocks.stop(NUMBER, K05, after(24), "agent", null)).isFalse();
        assertThat(clocks.miss(NUMBER, K05, after(30))).isFalse();
        assertThat(state(K05).isMissed()).isFalse();
    }

    @Test
    void aClockStoppedAfterItsDueDateIsMissed() {
        start(K05, 1, hours(24));

        assertThat(clocks.stop(NUMBER, K05, after(26), "agent", null)).isTrue();
        assertThat(state(K05).missedAt()).isEqualTo(after(24));
        assertThat(state(K05).stoppedAt()).isEqualTo(after(26));
        assertThat(stoppedLate).containsExactly(K05);
    }

    @Test
    void aClockWhoseMissIsKnownStopsWithoutBeingMissedAgain() {
        start(K05, 1, hours(24));
        clocks.miss(NUMBER, K05, after(25));

        assertThat(clocks.stop(NUMBER, K05, after(26), "agent", null)).isFalse();
        assertThat(clocks.ledger(NUMBER).events())
                .extracting(ClockEvent::kind)
                .containsExactly(ClockEvent.Kind.STARTED, ClockEvent.Kind.MISSED, ClockEvent.Kind.STOPPED);
        assertThat(stoppedLate).isEmpty();
    }

    @Test
    void aLimitMovedIntoThePastIsMissedFromTheMove() {
        var moved = after(30);
        var later = new Clocks(ledgers, log, List.of(), Clock.fixed(moved, WorkingDays.ZONE));
        start(K08, 1, hours(72));
        later.retarget(NUMBER, K08, hours(24), "system", "now URGENT");

        assertThat(later.miss(NUMBER, K08, moved)).isTrue();
        assertThat(state(K08).missedAt()).isEqualTo(moved);
    }

    @Test
    void aPassedBreachStaysWhenTheLimitBecomesLonger() {
        start(K08, 1, hours(24));
        clocks.miss(NUMBER, K08, after(24));
        clocks.retarget(NUMBER, K08, hours(72), "supervisor", "now GENERAL");

        assertThat(state(K08).missedAt()).isEqualTo(after(24));
        assertThat(clocks.miss(NUMBER, K08, after(73))).isFalse();
    }

    @Test
    void aRoundHasItsOwnRunOfTheClock() {
        start(K08, 1, hours(72));
        clocks.miss(NUMBER, K08, after(72));
        clocks.start(NUMBER, K08, 2, after(100), hours(48), "system", "round 2");

        assertThat(clocks.ledger(NUMBER).states()).hasSize(2);
        assertThat(clocks.ledger(NUMBER).running())
                .extracting(ClockState::round)
                .containsExactly(2);
        assertThat(state(K08).dueAt()).isEqualTo(after(148));
        assertThat(clocks.miss(NUMBER, K08, after(148))).isTrue();
    }

    @Test
    void aCycleStartsAgainWithinItsRound() {
        start(K18, 1, calendarDays(10));
        clocks.stop(NUMBER, K18, after(48), "system", null);
        clocks.start(NUMBER, K18, 1, after(48), calendarDays(10), "system", null);

        assertThat(clocks.ledger(NUMBER).running())
                .extracting(ClockState::startedAt)
                .containsExactly(after(48));
    }

    @Test
    void eachThresholdIsWarnedOfOnceAndOnlyInTime() {
        start(K05, 1, hours(24));

        assertThat(clocks.warn(NUMBER, K05, "75 %", after(18))).isTrue();
        assertThat(clocks.warn(NUMBER, K05, "75 %", after(19))).isFalse();
        assertThat(clocks.warn(NUMBER, K05, "90 %", after(24))).isFalse();
        assertThat(clocks.warn(NUMBER, K08, "75 %", after(18))).isFalse();
        assertThat(state(K05).warned()).containsExactly("75 %");
    }

    @Test
    void aNewLimitIsWarnedOfAnew() {
        start(K08, 1, hours(24));
        clocks.warn(NUMBER, K08, "75 %", after(18));
        clocks.retarget(NUMBER, K08, hours(72), "supervisor", "now GENERAL");

        assertThat(clocks.warn(NUMBER, K08, "75 %", after(54))).isTrue();
    }

    @Test
    void threeQuartersOfTheTimeAreCountedFromTheStart() {
        start(K05, 1, hours(24));

        assertThat(state(K05).atPercent(75)).isEqualTo(after(18));
        assertThat(state(K05).atPercent(200)).isEqualTo(after(48));
    }

    @Test
    void anAnswerBelongsToTheMissedRun() {
        start(K08, 1, hours(24));
        clocks.miss(NUMBER, K08, after(24));
        clocks.start(NUMBER, K08, 2, after(30), hours(24), "system", "round 2");
        clocks.answer(NUMBER, K08, "head", "STAFF_SHORTAGE", "two agents were ill");

        assertThat(clocks.ledger(NUMBER).states())
                .extracting(ClockState::answered)
                .containsExactly(true, false);
        assertThat(log.of(NUMBER)).extracting(CaseEntry::event).endsWith(CaseEntry.Event.LIMIT_ANSWERED);
    }

    @Test
    void jointClosureOfAnEarlierRoundDoesNotHoldBackTheNextFeedback() {
        start(K14, 1, workingDays(15));
        clocks.stop(NUMBER, K14, after(100), "agent", "fed back");
        clocks.start(NUMBER, K13, 2, after(800), workingDays(10), "system", null);

        assertThat(state(K13).dueAt())
                .isEqualTo(
                        PrcCalendar.deadlines().due(after(800), workingDays(10)).at());
    }

    @Test
    void theCapMovesWithItsClockButNotTheFirstPromise() {
        start(K12, 1, workingDays(1));
        clocks.start(NUMBER, ClockId.K06_REPLY, 1, RECEIVED, calendarDays(3), "system", null);
        var first = state(ClockId.K06_REPLY).dueAt();
        var later = new Clocks(ledgers, log, List.of(), Clock.fixed(after(1), WorkingDays.ZONE));
        later.retarget(NUMBER, K12, workingDays(7), "supervisor", "longer");

        assertThat(first).isEqualTo(Instant.parse("2025-11-04T10:00:00Z"));
        assertThat(state(ClockId.K06_REPLY).firstDueAt()).isEqualTo(first);
        assertThat(state(ClockId.K06_REPLY).dueAt()).isEqualTo(Instant.parse("2025-11-06T16:00:00Z"));
    }

    @Test
    void aDueDateBeyondTheKnownCalendarIsProvisionalUntilTheYearIsAdded() {
        var january = Instant.parse("2026-12-28T02:00:00Z");
        clocks.start(NUMBER, K12, 1, january, workingDays(7), "system", null);
        var files = PrcCalendar.files();
        files.put("prc-2027.txt", "2027-01-01..2027-01-03 off New Year\n2027-01-09 work New Year");
        var known = new ClockLedger(clocks.ledger(NUMBER).events(), new Deadlines(new WorkingDays(files)));

        assertThat(state(K12).provisional()).isTrue();
        assertThat(state(K12).dueAt()).isEqualTo(Instant.parse("2027-01-06T10:00:00Z"));
        assertThat(known.state(K12).orElseThrow().provisional()).isFalse();
        assertThat(known.state(K12).orElseThrow().dueAt()).isEqualTo(Instant.parse("2027-01-07T10:00:00Z"));
    }

    private void start(ClockId clock, int round, Limit limit) {
        clocks.start(NUMBER, clock, round, RECEIVED, limit, "system", null);
    }

    private ClockState state(ClockId clock) {
        return clocks.ledger(NUMBER).state(clock).orElseThrow();
    }

    private static Instant after(int hours) {
        return RECEIVED.plus(Duration.ofHours(hours));
    }

    private final class Watch implements ClockWatch {
        @Override
        public void clocksChanged(ComplaintNumber complaint) {
            changes.add(complaint);
        }

        @Override
        public void stoppedLate(ComplaintNumber complaint, ClockId clock) {
            stoppedLate.add(clock);
        }
    }
}
