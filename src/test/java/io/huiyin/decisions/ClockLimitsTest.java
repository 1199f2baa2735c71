package io.huiyin.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Limit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClockLimitsTest extends DecisionTableTest {

    ClockLimitsTest() {
        super("clockLimits", Map.of());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "K02,          15 min",
        "K03,          2 h",
        "K04_ASSESS,   30 min",
        "K05,          24 h",
        "K06_REPLY,    3 d",
        "K06_VERIFY,   3 d",
        "K06_FEEDBACK, 3 d",
        "K07,          3 wd",
        "K09,          48 h",
        "K10,          48 h",
        "K10_REVIEW,   10 wd",
        "K13,          10 wd",
        "K14,          15 wd",
        "K15,          7 wd",
        "K15_SEAL,     7 wd",
        "K16,          30 d",
        "K18,          10 d",
        "K20,          15 d"
    })
    void limits(String clock, String limit) {
        assertThat(decide("clock", clock).get("limit")).isEqualTo(limit);
        assertThat(Limit.parse(limit)).hasToString(limit);
    }

    @ParameterizedTest
    @EnumSource(names = {"K04", "K08", "K11", "K12", "K21"})
    void theLimitsByPriorityLevelTrackAndOutsideBodyStandElsewhere(ClockId clock) {
        assertThat(decide("clock", clock.name()).get("limit")).isEqualTo("");
    }

    @Test
    void everyClockIsOffered() {
        forEveryInput(input -> assertThat(tryOut(input).rows()).hasSize(1));
        for (var clock : ClockId.values()) {
            assertThat(tryOut(Map.of("clock", clock.name())).rules()).hasSize(1);
        }
    }
}
