package io.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final WorkingDays CALENDAR = PrcCalendar.workingDays();

    @ParameterizedTest(name = "{0} has {1} working days, {2} holidays outside the weekend and {3} weekends worked")
    @CsvSource({"2024, 251, 19, 8", "2025, 248, 18, 5", "2026, 248, 19, 6"})
    void countsTheYearAsTheNoticeDoes(int year, int working, int weekdaysOff, int weekendsWorked) {
        var days = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .toList();

        assertThat(days.stream().filter(CALENDAR::isWorkingDay)).hasSize(working);
        assertThat(days.stream().filter(day -> !CalendarYear.isWeekend(day) && !CALENDAR.isWorkingDay(day)))
                .hasSize(weekdaysOff);
        assertThat(days.stream().filter(day -> CalendarYear.isWeekend(day) && CALENDAR.isWorkingDay(day)))
                .hasSize(weekendsWorked);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2024-01-01, false", "2024-02-04, true ", "2024-02-09, true ", "2024-02-10, false", "2024-02-18, true ",
        "2024-04-05, false", "2024-04-07, true ", "2024-04-28, true ", "2024-05-03, false", "2024-05-11, true ",
        "2024-06-10, false", "2024-09-14, true ", "2024-09-16, false", "2024-09-29, true ", "2024-10-07, false",
        "2024-10-12, true ", "2025-01-01, false", "2025-01-26, true ", "2025-01-28, false", "2025-02-04, false",
        "2025-02-08, true ", "2025-04-04, false", "2025-04-27, true ", "2025-05-05, false", "2025-06-02, false",
        "2025-09-28, true ", "2025-10-08, false", "2025-10-11, true ", "2026-01-02, false", "2026-01-04, true ",
        "2026-02-14, true ", "2026-02-16, false", "2026-02-23, false", "2026-02-28, true ", "2026-04-06, false",
        "2026-05-04, false", "2026-05-09, true ", "2026-06-19, false", "2026-09-20, true ", "2026-09-25, false",
        "2026-10-07, false", "2026-10-10, true ", "2026-10-12, true "
    })
    void knowsTheDaysOfTheNotices(LocalDate day, boolean working) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(working);
    }

    @Property
    void theNthWorkingDayIsAWorkingDayAndNotBeforeTheStart(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 40) int n) {
        assertThat(CALENDAR.isWorkingDay(CALENDAR.plus(day, n))).isTrue();
        assertThat(CALENDAR.plus(day, n)).isAfter(day);
    }

    @Property
    void exactlyNWorkingDaysLieBehind(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 40) int n) {
        var end = CALENDAR.plus(day, n);

        assertThat(day.plusDays(1).datesUntil(end.plusDays(1)).filter(CALENDAR::isWorkingDay))
                .hasSize(n);
    }

    @Property
    void aLaterStartIsNeverDueEarlier(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 0, max = 60) int later,
            @ForAll @IntRange(min = 1, max = 40) int n) {
        assertThat(CALENDAR.plus(day.plusDays(later), n)).isAfterOrEqualTo(CALENDAR.plus(day, n));
    }

    @Property
    void nAndThenMDaysAreNPlusMDays(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 30) int n,
            @ForAll @IntRange(min = 1, max = 30) int m) {
        assertThat(CALENDAR.plus(CALENDAR.plus(day, n), m)).isEqualTo(CALENDAR.plus(day, n + m));
    }

    @Property
    void countingBackLeadsToWhereCountingBegan(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 40) int n) {
        var begin = CALENDAR.plus(day, 1);

        assertThat(CALENDAR.minus(CALENDAR.plus(begin, n), n)).isEqualTo(begin);
    }

    @Test
    void aYearWithoutNoticeCountsMondayToFridayAndIsProvisional() {
        var nationalDay = LocalDate.of(2027, 10, 1);

        assertThat(CALENDAR.isWorkingDay(nationalDay)).isTrue();
        assertThat(CALENDAR.isWorkingDay(nationalDay.plusDays(1))).isFalse();
        assertThat(CALENDAR.isProvisional(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)))
                .isFalse();
        assertThat(CALENDAR.isProvisional(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 4)))
                .isTrue();
        assertThat(CALENDAR.isProvisional(LocalDate.of(2023, 12, 29), LocalDate.of(2024, 1, 2)))
                .isTrue();
    }

    @Test
    void everyFileNamesItsSource() {
        assertThat(PrcCalendar.files()).hasSize(3).allSatisfy((name, text) -> assertThat(text)
                .contains("# Source: ", "国务院办公厅关于" + name.substring(4, 8) + "年部分节假日安排的通知", "国办发明电"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-01-01 New Year           | line 2: expected a day or a range",
                "2027-13-01 off New Year       | line 2: Text '2027-13-01' could not be parsed",
                "2027-02-03..2027-02-01 off x  | line 2: the range ends before it begins",
                "2027-01-04 work New Year      | line 2: 2027-01-04 is a working day without being named",
                "2026-05-01 off Labour Day     | line 2: 2026-05-01 is not a day of 2027"
            })
    void aBrokenFileIsNamedWithLineAndCause(String line, String message) {
        assertThatThrownBy(() -> new WorkingDays(Map.of("calendar/prc-2027.txt", "# 2027\n" + line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("calendar/prc-2027.txt, " + message);
    }

    @Test
    void aDayNamedTwiceIsRefused() {
        assertThatThrownBy(() -> new WorkingDays(Map.of("prc-2027.txt", "2027-01-01 off a\n2027-01-01 off b")))
                .hasMessage("prc-2027.txt, line 2: 2027-01-01 is named twice");
    }

    @Test
    void aFileWithoutHolidaysOrWithAnotherNameIsRefused() {
        assertThatThrownBy(() -> new WorkingDays(Map.of("prc-2027.txt", "# nothing yet")))
                .hasMessage("prc-2027.txt: names no holiday");
        assertThatThrownBy(() -> new WorkingDays(Map.of("holidays.txt", "2027-01-01 off a")))
                .hasMessage("holidays.txt: the name of a calendar file is prc-<year>.txt");
    }

    @Test
    void theLastDaysOfTheYearBeforeMayBelongToTheNewYearHoliday() {
        var calendar = new WorkingDays(Map.of("prc-2028.txt", "2027-12-31..2028-01-02 off New Year"));

        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 12, 31))).isFalse();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2023, 11, 1).toEpochDay(),
                        LocalDate.of(2027, 3, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
