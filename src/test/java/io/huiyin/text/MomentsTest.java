package io.huiyin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Instant MIDNIGHT = Instant.parse("2025-11-12T16:00:00Z");
    private static final Instant EVENING = Instant.parse("2025-10-13T10:00:00Z");

    private final Moments english = moments(Locale.ENGLISH);
    private final Moments chinese = moments(Locale.SIMPLIFIED_CHINESE);

    @Test
    void aLimitOfDaysEndsAtTwentyFourHoursOfItsLastDay() {
        assertThat(english.end(MIDNIGHT)).isEqualTo("12 Nov 2025 24:00");
        assertThat(chinese.end(MIDNIGHT)).isEqualTo("2025年11月12日 24:00");
    }

    @Test
    void anyOtherLimitEndsAtItsHour() {
        assertThat(english.end(EVENING)).isEqualTo("13 Oct 2025 18:00");
    }

    @Test
    void whatHappensAtMidnightHappensOnTheDayThatBegins() {
        assertThat(english.at(MIDNIGHT)).isEqualTo("13 Nov 2025 00:00");
    }

    @Test
    void aDayIsWrittenAsItsReaderWritesIt() {
        assertThat(english.day(LocalDate.of(2026, 12, 6))).isEqualTo("6 Dec 2026");
        assertThat(chinese.day(LocalDate.of(2026, 12, 6))).isEqualTo("2026年12月6日");
    }

    private static Moments moments(Locale locale) {
        return new Moments(Texts.of("brief"), locale, ZoneId.of("Asia/Shanghai"));
    }
}
