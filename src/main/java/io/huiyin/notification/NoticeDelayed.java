package io.huiyin.notification;

/** A notice was not taken this time; the step is to be tried again later. */
public class NoticeDelayed extends RuntimeException {
    NoticeDelayed(Notice notice) {
        super("%s of %s was not taken by %s: %s"
                .formatted(notice.purpose(), notice.complaint(), notice.channel(), notice.fault()));
    }
}
