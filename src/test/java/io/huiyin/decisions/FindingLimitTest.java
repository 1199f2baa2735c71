package io.huiyin.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.deadline.Limit;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingLimitTest extends DecisionTableTest {

    FindingLimitTest() {
        super("findingLimit", Map.of());
    }

    @ParameterizedTest(name = "{0}, {1} -> {2}")
    @CsvSource({
        "COMPLEX, URGENT,    12 h",
        "MAJOR,   URGENT,    12 h",
        "MAJOR,   GENERAL,   24 h",
        "COMPLEX, IMPORTANT, 24 h",
        "COMPLEX, GENERAL,   3 wd",
        "COMPLEX, ORDINARY,  3 wd"
    })
    void limits(String track, String priority, String limit) {
        assertThat(decide("handlingTrack", track, "priority", priority).get("findingLimit"))
                .isEqualTo(limit);
        assertThat(Limit.parse(limit)).hasToString(limit);
    }
}
