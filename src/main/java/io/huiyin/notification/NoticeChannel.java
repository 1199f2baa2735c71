package io.huiyin.notification;

import java.util.Arrays;
import java.util.List;

/** The ways to a customer that the handbook's lists name between them (C-20). */
public enum NoticeChannel {
    PHONE(Family.PHONE),
    EMAIL(Family.WRITTEN),
    SMS(Family.WRITTEN),
    LETTER(Family.WRITTEN),
    WEBSITE(Family.ONLINE),
    APP(Family.ONLINE),
    SERVICE_PLATFORM(Family.ONLINE);

    /** The three kinds that reports count (R5.4.1). */
    public enum Family {
        PHONE,
        WRITTEN,
        ONLINE
    }

    private final Family family;

    NoticeChannel(Family family) {
        this.family = family;
    }

    public Family family() {
        return family;
    }

    /** Channels from names separated by commas, the first wish first; none for null or an empty text. */
    public static List<NoticeChannel> wishes(String names) {
        return Arrays.stream(names == null ? new String[0] : names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(NoticeChannel::valueOf)
                .toList();
    }
}
