package io.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesTest {

    private final Deadlines deadlines = PrcCalendar.deadlines();

    @Property
    void workingDaysEndAtSixInTheEveningOfAWorkingDay(
            @ForAll("moments") Instant start, @ForAll @IntRange(min = 1, max = 40) int n) {
        var due = deadlines.due(start, Limit.workingDays(n)).at().atZone(WorkingDays.ZONE);

        assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(18, 0));
        assertThat(PrcCalendar.workingDays().isWorkingDay(due.toLocalDate())).isTrue();
    }

    @Property
    void calendarDaysEndAtMidnightWhateverTheDay(
            @ForAll("moments") Instant start, @ForAll @IntRange(min = 1, max = 60) int n) {
        var due = deadlines.due(start, Limit.calendarDays(n));

        assertThat(due.at().atZone(WorkingDays.ZONE).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(LocalDate.ofInstant(due.at().minusMillis(1), WorkingDays.ZONE))
                .isEqualTo(LocalDate.ofInstant(start, WorkingDays.ZONE).plusDays(n));
        assertThat(due.provisional()).isFalse();
    }

    @Property
    void hoursRunThroughNightsWeekendsAndHolidays(
            @ForAll("moments") Instant start, @ForAll @IntRange(min = 1, max = 240) int n) {
        assertThat(deadlines.due(start, Limit.hours(n))).isEqualTo(new DueDate(start.plus(Duration.ofHours(n)), false));
    }

    @Property
    void aLaterStartIsNeverDueEarlier(
            @ForAll("moments") Instant start,
            @ForAll("limits") Limit limit,
            @ForAll @IntRange(max = 5000) int minutes) {
        var later = start.plus(Duration.ofMinutes(minutes));

        assertThat(deadlines.due(later, limit).at())
                .isAfterOrEqualTo(deadlines.due(start, limit).at());
    }

    @Property
    void beyondTheKnownYearsWorkingDaysAreProvisional(
            @ForAll("moments") Instant start, @ForAll @IntRange(min = 1, max = 40) int n) {
        var due = deadlines.due(start, Limit.workingDays(n));
        boolean known = Stream.of(start, due.at())
                .map(moment -> moment.atZone(WorkingDays.ZONE).getYear())
                .allMatch(year -> year >= 2024 && year <= 2026);

        assertThat(due.provisional()).isEqualTo(!known);
    }

    @Test
    void aComplaintReceivedOnASundayAfterClosingStartsCountingOnMonday() {
        assertThat(shanghai(deadlines.due(at("2025-11-09T23:30"), Limit.workingDays(1))))
                .isEqualTo("2025-11-10T18:00");
    }

    @Test
    void theYearChangeCountsNewYearAsAHoliday() {
        assertThat(shanghai(deadlines.due(at("2025-12-31T10:00"), Limit.workingDays(2))))
                .isEqualTo("2026-01-05T18:00");
    }

    @Test
    void twoWorkingDaysBeforeADueDateIsTheCloseOfBusinessThen() {
        assertThat(deadlines.workingDaysBefore(at("2025-10-13T18:00"), 2)).isEqualTo(at("2025-10-10T18:00"));
        assertThat(deadlines.workingDaysBefore(at("2025-10-14T00:00"), 2)).isEqualTo(at("2025-10-10T18:00"));
    }

    @ParameterizedTest(name = "K02 {0} < K03 {1} < K05 {2} <= K07 {3}")
    @CsvSource({"15 min, 2 h, 24 h, 3 wd"})
    void theLaterAnswerIsDueLater(String k02, String k03, String k05, String k07) {
        moments().sampleStream().limit(500).forEach(start -> {
            assertThat(due(start, k02)).isBefore(due(start, k03));
            assertThat(due(start, k03)).isBefore(due(start, k05));
            assertThat(due(start, k05)).isBeforeOrEqualTo(due(start, k07));
        });
    }

    @Test
    void theSolutionIsAlwaysDueBeforeHandlingIsComplete() {
        moments().sampleStream().limit(500).forEach(start -> {
            assertThat(due(start, "24 h")).isBefore(due(start, "48 h"));
            assertThat(due(start, "120 h")).isBefore(due(start, "7 wd"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"15 min", "24 h", "30 d", "7 wd"})
    void aLimitIsReadAsItIsWritten(String text) {
        assertThat(Limit.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "0 h", "-3 d", "7 weeks", "h", "7.5 h"})
    void whatIsNoLimitIsRefused(String text) {
        assertThatThrownBy(() -> Limit.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(
                        at("2023-11-01T00:00").getEpochSecond(),
                        at("2027-03-31T00:00").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Arbitraries.of(Limit.minutes(15), Limit.hours(24), Limit.calendarDays(30), Limit.workingDays(7));
    }

    private Instant due(Instant start, String limit) {
        return deadlines.due(start, Limit.parse(limit)).at();
    }

    private static String shanghai(DueDate due) {
        return LocalDateTime.ofInstant(due.at(), WorkingDays.ZONE).toString();
    }

    private static Instant at(String shanghai) {
        return LocalDateTime.parse(shanghai).atZone(WorkingDays.ZONE).toInstant();
    }
}
