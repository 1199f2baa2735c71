package io.huiyin.audit.web;

import io.huiyin.archive.RecordWords;
import io.huiyin.notification.Notice;
import java.time.Instant;

/** A notice and what became of it; its text stands on the page of the outbox. */
record NoticeRow(
        Instant at,
        String purpose,
        String channel,
        String reader,
        String recipient,
        String subject,
        String state,
        int attempts,
        String fault,
        int round) {

    static NoticeRow of(Notice notice, RecordWords words) {
        return new NoticeRow(
                notice.at(),
                words.value(notice.purpose()),
                words.value(notice.channel()),
                notice.reader(),
                notice.recipient(),
                notice.subject(),
                notice.state().name(),
                notice.attempts(),
                notice.fault(),
                notice.round());
    }
}
