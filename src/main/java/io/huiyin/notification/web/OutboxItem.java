package io.huiyin.notification.web;

import io.huiyin.complaint.Mask;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.notification.Notice;
import io.huiyin.text.Words;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** With words in the place of every address, which only the customer may open: his survey is not for those who handled him. */
    OutboxItem withoutLinks(String instead) {
        var hidden = LINK.matcher(text).replaceAll(Matcher.quoteReplacement(instead));
        return new OutboxItem(messageId, number, purpose, channel, recipient, subject, hidden, state, at);
    }

    /** The notice in full. */
    static OutboxItem of(Notice notice, Locale locale) {
        return of(notice, notice.recipient(), locale);
    }

    /** The notice in a list, where nobody can read whom it went to (S-46). */
    static OutboxItem inList(Notice notice, Locale locale) {
        return of(notice, Mask.contact(notice.recipient()), locale);
    }

    private static OutboxItem of(Notice notice, String recipient, Locale locale) {
        return new OutboxItem(
                notice.messageId(),
                notice.complaint() == null ? "" : notice.complaint().value(),
                Words.of(notice.purpose(), locale),
                Words.of(notice.channel(), locale),
                recipient,
                notice.subject(),
                notice.text(),
                Words.of(notice.state(), locale),
                AT.format(notice.at().atZone(WorkingDays.ZONE)));
    }
}
