package io.huiyin.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.deadline.ClockId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationLadderTest extends DecisionTableTest {

    EscalationLadderTest() {
        super("escalationLadder", Map.of());
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3} told, {4} asked")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            K05          | WARNING    | STANDARD | assignee                                               |
            K06_REPLY    | MISSED     | STANDARD | assignee                                               |
            K18          | MISSED     | COMPLEX  | assignee                                               |
            K02          | MISSED     |          | csc-supervisor dept-head firstContactOwner             | csc-supervisor
            K04          | MISSED     |          | csc-supervisor dept-head firstContactOwner management pr-dept | csc-supervisor
            K10          | MISSED     | MAJOR    | csc-supervisor dept-head firstContactOwner management pr-dept | dept-head
            K11          | MISSED     |          | csc-supervisor dept-head firstContactOwner             | csc-supervisor
            K05          | MISSED     | STANDARD | csc-supervisor dept-head firstContactOwner             | csc-supervisor
            K05          | MISSED     | MAJOR    | csc-supervisor dept-head firstContactOwner management  | csc-supervisor
            K07          | MISSED     | STANDARD | csc-supervisor dept-head firstContactOwner             | dept-head
            K12          | MISSED     | STANDARD | csc-supervisor dept-head firstContactOwner management  | dept-head
            K15          | MISSED     | COMPLEX  | csc-supervisor dept-head firstContactOwner             | csc-supervisor
            K20          | MISSED     | STANDARD | csc-supervisor dept-head firstContactOwner legal-dept  | dept-head
            K21          | MISSED     | STANDARD | csc-supervisor dept-head firstContactOwner legal-dept  | dept-head
            K12          | STILL_OPEN | STANDARD | management                                             |
            K12          | LATER      | STANDARD | csc-supervisor                                         |
            """)
    void climbs(String clock, String step, String track, String told, String asked) {
        var answer = decide("missedClock", clock, "escalationStep", step, "handlingTrack", track);

        assertThat(answer.all("who"))
                .containsOnly(Arrays.stream(told.split(" ")).toArray());
        assertThat(asked(answer.rows())).isEqualTo(asked == null ? List.of() : List.of(asked));
    }

    @Test
    void exactlyOneIsAskedForTheReasonOfAMissedLimitAndNobodyForATarget() {
        forEveryInput(input -> {
            var target = Set.of("K06_REPLY", "K06_VERIFY", "K06_FEEDBACK", "K18")
                    .contains(String.valueOf(input.get("missedClock")));
            var missed = "MISSED".equals(input.get("escalationStep"));
            assertThat(asked(tryOut(input).rows())).as("%s", input).hasSize(missed && !target ? 1 : 0);
        });
    }

    @Test
    void everyClockIsOffered() {
        for (var clock : ClockId.values()) {
            var rows = tryOut(Map.of("missedClock", clock.name(), "escalationStep", "MISSED"))
                    .rows();
            assertThat(asked(rows)).hasSize(clock.isTarget() || clock.isCycle() ? 0 : 1);
        }
    }

    private static List<Object> asked(List<Map<String, Object>> rows) {
        return rows.stream()
                .filter(row -> Boolean.TRUE.equals(row.get("asked")))
                .map(row -> row.get("who"))
                .toList();
    }
}
