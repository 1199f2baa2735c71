package io.huiyin.portal.web;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaint;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Knows a button that was pressed twice from the same words on another day. */
@Component
class SaidJustNow {

    private static final Duration MOMENT = Duration.ofMinutes(5);

    private final CaseLog log;
    private final Clock clock;

    SaidJustNow(CaseLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Whether the customer has added the very same words in the last few minutes. */
    boolean knows(Complaint complaint, String information) {
        var words = information.replace("\r\n", "\n").strip();
        var since = clock.instant().minus(MOMENT);
        return log.of(complaint.number()).stream()
                .filter(entry ->
                        entry.event() == Event.INFORMATION_ADDED && entry.at().isAfter(since))
                .anyMatch(entry -> words.equals(entry.detail().get("information")));
    }
}
