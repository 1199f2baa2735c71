package io.huiyin.deadline.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.huiyin.deadline.WorkingDays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;

class CalendarRefusedAnalyzerTest {

    @Test
    void whatStopsTheStartIsToldByFileLineAndCause() {
        var files = Map.of("prc-2027.txt", "2027-01-01 off New Year\n2027-02-30 off Another day\n");
        var refused = catchThrowable(() -> new WorkingDays(files));

        var told = new CalendarRefusedAnalyzer().analyze(new BeanCreationException("workingDays", "failed", refused));

        assertThat(told.getDescription()).contains("prc-2027.txt, line 2", "2027-02-30");
        assertThat(told.getAction()).isNotBlank();
    }
}
