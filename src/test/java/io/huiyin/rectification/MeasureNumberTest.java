package io.huiyin.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureNumberTest {

    @Test
    void tellsDaySequenceAndCheckDigit() {
        var number = MeasureNumber.of(LocalDate.of(2025, 11, 3), 17);

        assertThat(number.value()).matches("ZG20251103000017\\d");
        assertThat(new MeasureNumber(number.value())).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ZG", "TS202511030000017", "ZG202511030000010", "ZG20251103000017X"})
    void whatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> new MeasureNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
