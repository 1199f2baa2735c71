package io.huiyin.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** When a complaint was received: not in the future, and not long ago without a reason. */
class ReceivedPolicy {

    /** What the clocks of two systems may differ by. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final Duration LATE = Duration.ofDays(60);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** The zone of a moment that names none (S-03). */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The moment of receipt, which is now if the sender named none. */
    Instant receivedAt(Fields fields, Instant now) {
        var text = fields.line("receivedAt", 50);
        var lateReason = fields.lines("lateReason", 1000);
        if (text == null) {
            return now;
        }
        try {
            var moment = parse(text);
            check(fields, moment, lateReason, now);
            return moment.isAfter(now) ? now : moment;
        } catch (DateTimeParseException e) {
            fields.refuse("receivedAt", "notMoment");
            return now;
        }
    }

    private static void check(Fields fields, Instant moment, String lateReason, Instant now) {
        if (moment.isAfter(now.plus(GRACE))) {
            fields.refuse("receivedAt", "inFuture");
        } else if (moment.isBefore(EARLIEST)) {
            fields.refuse("receivedAt", "tooEarly", EARLIEST.toString().substring(0, 10));
        } else if (moment.isBefore(now.minus(LATE)) && lateReason == null) {
            fields.refuse("receivedAt", "lateWithoutReason", LATE.toDays());
        }
    }

    /** Reads a moment with or without seconds and offset. */
    private static Instant parse(String text) {
        var moment = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        var instant = moment instanceof OffsetDateTime known
                ? known.toInstant()
                : ((LocalDateTime) moment).atZone(ZONE).toInstant();
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
