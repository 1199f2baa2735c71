package io.huiyin.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Complaint;
import io.huiyin.notification.Letters;
import io.huiyin.testing.MemoryCaseLog;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidJustNowTest {

    private static final Instant MONDAY = Instant.parse("2025-09-22T08:00:00Z");

    private final MemoryCaseLog log = new MemoryCaseLog();
    private final Complaint complaint = Letters.complaint(Letters.customer(Locale.ENGLISH), "Broadband");

    @ParameterizedTest
    @CsvSource({"2025-09-22T08:00:10Z, true", "2025-09-22T08:06:00Z, false", "2025-09-25T08:00:00Z, false"})
    void theSameWordsAreKnownForMinutesOnly(Instant now, boolean known) {
        said("Still no signal.\nUpstairs.");

        assertThat(at(now).knows(complaint, " Still no signal.\r\nUpstairs. ")).isEqualTo(known);
    }

    @Test
    void otherWordsAreNew() {
        said("Still no signal");

        assertThat(at(MONDAY.plusSeconds(5)).knows(complaint, "It works again")).isFalse();
    }

    private SaidJustNow at(Instant now) {
        return new SaidJustNow(log, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void said(String words) {
        log.append(
                complaint.number(),
                new CaseEntry(MONDAY, "customer", Event.INFORMATION_ADDED, null, 1, Map.of("information", words)));
    }
}
