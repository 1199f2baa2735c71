package io.huiyin.notification;

import java.util.Map;

/** What a purpose says in one language: a subject, a text for mail and letter, a short one for SMS. */
record Wording(Template subject, Template text, Template sms) {

    String subject(Map<String, String> values) {
        return subject.fill(values)
                .replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+", " ")
                .strip();
    }

    String text(NoticeChannel channel, Map<String, String> values) {
        return (channel == NoticeChannel.SMS ? sms : text).fill(values).strip();
    }

    /** What it says where a text has the other length than on this channel. */
    String elsewhere(NoticeChannel channel, Map<String, String> values) {
        return (channel == NoticeChannel.SMS ? text : sms).fill(values).strip();
    }
}
