package io.huiyin.notification.web;

import io.huiyin.deadline.WorkingDays;
import io.huiyin.notification.Notice;
import io.huiyin.text.Words;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A notice as the outbox page shows it; plain texts only. */
record OutboxItem(
        String messageId,
        String number,
        String purpose,
        String channel,
        String recipient,
        String subject,
        String text,
        String state,
        String at) {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    static OutboxItem of(Notice notice, Locale locale) {
        return new OutboxItem(
                notice.messageId(),
                notice.complaint().value(),
                Words.of(notice.purpose(), locale),
                Words.of(notice.channel(), locale),
                notice.recipient(),
                notice.subject(),
                notice.text(),
                Words.of(notice.state(), locale),
                AT.format(notice.at().atZone(WorkingDays.ZONE)));
    }
}
