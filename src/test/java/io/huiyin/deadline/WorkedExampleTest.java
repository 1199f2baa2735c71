package io.huiyin.deadline;

import static io.huiyin.deadline.ClockId.K06_FEEDBACK;
import static io.huiyin.deadline.ClockId.K06_REPLY;
import static io.huiyin.deadline.ClockId.K06_VERIFY;
import static io.huiyin.deadline.ClockId.K12;
import static io.huiyin.deadline.ClockId.K13;
import static io.huiyin.deadline.ClockId.K14;
import static io.huiyin.deadline.Limit.calendarDays;
import static io.huiyin.deadline.Limit.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.ComplaintNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked example of the clock table: received Friday 2025-09-26 16:40 before the long National Day holiday. */
class WorkedExampleTest {

    private static final ComplaintNumber NUMBER = ComplaintNumber.of(LocalDate.of(2025, 9, 26), 1);
    private static final Instant RECEIVED = at("2025-09-26T16:40");
    private static final Instant HANDLED = at("2025-10-13T11:20");

    private final Deadlines deadlines = PrcCalendar.deadlines();
    private final ClockLedgers ledgers = new InMemoryClockLedgers(deadlines);
    private final Clocks clocks =
            new Clocks(ledgers, new RecordedCaseLog(), List.of(), Clock.fixed(RECEIVED, WorkingDays.ZONE));

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "K02,           15 min, 2025-09-26T16:55",
        "K03,           2 h,    2025-09-26T18:40",
        "K05,           24 h,   2025-09-27T16:40",
        "K08 URGENT,    24 h,   2025-09-27T16:40",
        "K08 IMPORTANT, 48 h,   2025-09-28T16:40",
        "K08 GENERAL,   72 h,   2025-09-29T16:40",
        "K08 ORDINARY,  120 h,  2025-10-01T16:40",
        "K07,           3 wd,   2025-09-30T18:00",
        "K12 STANDARD,  7 wd,   2025-10-13T18:00",
        "K12 COMPLEX,   15 wd,  2025-10-23T18:00",
        "K12 MAJOR,     20 wd,  2025-10-30T18:00",
        "K14,           15 wd,  2025-10-23T18:00",
        "K20,           15 d,   2025-10-12T00:00"
    })
    void isDueFromReceipt(String clock, String limit, LocalDateTime due) {
        assertThat(deadlines.due(RECEIVED, Limit.parse(limit))).isEqualTo(new DueDate(instant(due), false));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "K13, 10 wd, 2025-10-27T18:00",
        "K15, 7 wd,  2025-10-22T18:00",
        "K16, 30 d,  2025-11-13T00:00",
    })
    void isDueFromHandlingOn13October(String clock, String limit, LocalDateTime due) {
        assertThat(deadlines.due(HANDLED, Limit.parse(limit))).isEqualTo(new DueDate(instant(due), false));
    }

    @Test
    void theThreeStagesEndOn29SeptemberAnd2And5October() {
        start(K12, RECEIVED, workingDays(7));
        start(K06_REPLY, RECEIVED, calendarDays(3));
        start(K06_VERIFY, at("2025-09-29T23:00"), calendarDays(3));
        start(K06_FEEDBACK, at("2025-10-02T23:00"), calendarDays(3));

        assertThat(due(K06_REPLY)).isEqualTo(at("2025-09-30T00:00"));
        assertThat(due(K06_VERIFY)).isEqualTo(at("2025-10-03T00:00"));
        assertThat(due(K06_FEEDBACK)).isEqualTo(at("2025-10-06T00:00"));
    }

    @Test
    void aStageNeverEndsAfterTheHandlingLimit() {
        start(K12, RECEIVED, workingDays(7));
        start(K06_FEEDBACK, at("2025-10-12T10:00"), calendarDays(3));

        assertThat(due(K06_FEEDBACK)).isEqualTo(at("2025-10-13T18:00"));
    }

    @Test
    void withoutJointClosureTheResultIsDueTenWorkingDaysAfterHandling() {
        start(K13, HANDLED, workingDays(10));

        assertThat(due(K13)).isEqualTo(at("2025-10-27T18:00"));
    }

    @Test
    void withJointClosureTheResultIsDueWhenTheJointHandlingIs() {
        start(K14, RECEIVED, workingDays(15));
        start(K13, HANDLED, workingDays(10));

        assertThat(due(K13)).isEqualTo(at("2025-10-23T18:00"));
    }

    private void start(ClockId clock, Instant from, Limit limit) {
        clocks.start(NUMBER, clock, 1, from, limit, "system", null);
    }

    private Instant due(ClockId clock) {
        return clocks.dueAt(NUMBER, clock).orElseThrow();
    }

    private static Instant at(String shanghai) {
        return instant(LocalDateTime.parse(shanghai));
    }

    private static Instant instant(LocalDateTime shanghai) {
        return shanghai.atZone(WorkingDays.ZONE).toInstant();
    }
}
