package io.huiyin.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.deadline.Limit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurePlanTest extends DecisionTableTest {

    MeasurePlanTest() {
        super("measurePlan", Map.of());
    }

    @ParameterizedTest(name = "{0} -> reminder {1} before")
    @CsvSource({"TECHNOLOGY, 10 wd", "PROCESS, 5 wd", "TRAINING, 5 wd", "RULE, 5 wd"})
    void plans(String type, String reminder) {
        var plan = decide("improvementType", type);

        assertThat(plan.get("reminderBefore")).isEqualTo(reminder);
        assertThat(plan.get("verifyWithin")).isEqualTo("5 wd");
        assertThat(plan.get("decideWithin")).isEqualTo("10 wd");
        assertThat(Arrays.stream(((String) plan.get("checksAfter")).split(",")).map(Limit::parse))
                .isEqualTo(List.of(Limit.calendarDays(30), Limit.calendarDays(60), Limit.calendarDays(90)));
    }
}
