package io.huiyin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.deadline.PrcCalendar;
import io.huiyin.deadline.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is on duty when everybody else is at home (S-35). */
class RostersTest {

    private static final Set<String> STAFF = Set.of("anna", "bo", "chen");
    private static final String LEGAL = "legal-dept";

    private final WorkingDays days = PrcCalendar.workingDays();
    private final Set<String> asked = new HashSet<>();
    private final Rosters rosters =
            new Rosters(days, BusinessHours.of(days, "08:30-18:00"), STAFF::contains, () -> asked);

    /** 2025-11-03 is a Monday, 2025-10-01 the National Day, 2025-10-11 a Saturday on which work is made up. */
    @ParameterizedTest
    @CsvSource({
        "2025-11-03T08:29, bo",
        "2025-11-03T08:30, ''",
        "2025-11-03T17:59, ''",
        "2025-11-03T18:00, anna",
        "2025-11-04T03:00, anna",
        "2025-11-07T23:00, anna",
        "2025-11-08T08:29, anna",
        "2025-11-08T08:30, bo",
        "2025-11-08T12:00, bo",
        "2025-11-10T08:00, bo",
        "2025-10-01T12:00, bo",
        "2025-10-11T12:00, ''",
        "2025-10-11T20:00, anna"
    })
    void nightsWeekendsAndHolidaysHaveTheirPeople(String moment, String expected) {
        load(
                """
                # legal department
                workdays 18:00-08:30 anna
                offdays  08:30-08:30 bo
                """);
        assertThat(String.join(",", onDuty(moment))).isEqualTo(expected);
    }

    @Test
    void aLineWithDatesBeatsTheOthers() {
        load(
                """
                Mon..Sun 18:00-08:30 anna
                2025-11-03..2025-11-04 18:00-24:00 chen, bo   # anna is away
                """);

        assertThat(onDuty("2025-11-04T20:00")).containsExactly("chen", "bo");
        assertThat(onDuty("2025-11-05T01:00")).containsExactly("anna");
        assertThat(onDuty("2025-11-05T20:00")).containsExactly("anna");
    }

    @Test
    void daysOfTheWeekMayRunOverItsEnd() {
        load("Sat..Mon 18:00-20:00 anna");

        assertThat(onDuty("2025-11-03T19:00")).containsExactly("anna");
        assertThat(onDuty("2025-11-04T19:00")).isEmpty();
    }

    @Test
    void aDepartmentWithoutARosterHasNobody() {
        assertThat(rosters.onDuty("pr-dept", at("2025-11-03T20:00"))).isEmpty();
    }

    @Test
    void theFirstTimeOfADayWithoutAnybodyIsFound() {
        load(
                """
                workdays 18:00-22:00 anna
                workdays 00:00-08:30 anna
                offdays 00:00-24:00 bo
                """);

        assertThat(rosters.gaps(LocalDate.of(2025, 11, 3)))
                .containsExactly(
                        new Gap(LEGAL, LocalDateTime.of(2025, 11, 3, 22, 0), LocalDateTime.of(2025, 11, 4, 0, 0)));
        assertThat(rosters.gaps(LocalDate.of(2025, 11, 8))).isEmpty();
    }

    @Test
    void aDepartmentThatIsAskedAndHasNoFileLacksSomebodyFromMidnightOn() {
        asked.addAll(Set.of("pr-dept", LEGAL));
        load("Mon..Sun 18:00-08:30 anna");

        assertThat(rosters.gaps(LocalDate.of(2025, 11, 3)))
                .containsExactly(
                        new Gap("pr-dept", LocalDateTime.of(2025, 11, 3, 0, 0), LocalDateTime.of(2025, 11, 3, 8, 30)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon 18:00 anna                    | expected days, hours",
                "Mo 18:00-08:30 anna               | 'Mo' is no day",
                "2025-13-01 18:00-08:30 anna       | 2025-13-01",
                "2025-11-04..2025-11-03 18:00-08:30 anna | end before they begin",
                "Mon 18:00-25:00 anna              | 25:00",
                "Mon 18:00-08:30 anna, dora        | 'dora'"
            })
    void aBadLineIsNamedWithFileLineAndCauseAndTheRosterBeforeStays(String line, String cause) {
        load("Mon..Sun 18:00-08:30 anna");

        load("# legal\n" + line);

        assertThat(rosters.faults().get("legal-dept.txt")).contains("legal-dept.txt, line 2", cause);
        assertThat(onDuty("2025-11-03T20:00")).containsExactly("anna");
        load("Mon..Sun 18:00-08:30 bo");
        assertThat(rosters.faults()).isEmpty();
        assertThat(onDuty("2025-11-03T20:00")).containsExactly("bo");
    }

    @Test
    void aFileOfADepartmentThatDoesNotExistIsNamed() {
        rosters.load(Map.of("sales.txt", "Mon..Sun 18:00-08:30 anna"));
        assertThat(rosters.faults().get("sales.txt")).contains("there is no department 'sales'");
    }

    private void load(String text) {
        rosters.load(Map.of(LEGAL + ".txt", text));
    }

    private java.util.List<String> onDuty(String moment) {
        return rosters.onDuty(LEGAL, at(moment));
    }

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(WorkingDays.ZONE).toInstant();
    }
}
