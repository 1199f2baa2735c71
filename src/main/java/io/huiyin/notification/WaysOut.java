package io.huiyin.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Tries a customer's addresses one after the other. */
class WaysOut {

    private final Notices notices;
    private final Delivery delivery;

    WaysOut(Notices notices, Delivery delivery) {
        this.notices = notices;
        this.delivery = delivery;
    }

    Set<NoticeChannel> channels() {
        return delivery.channels();
    }

    /**
     * Hands a message over, each at most once, until as many channels have taken it as are wanted.
     *
     * @param draft the message for a channel and the address there
     * @return what was tried
     * @throws NoticeDelayed if it is to be tried again later
     */
    List<Notice> write(
            Map<NoticeChannel, String> addresses, int wanted, BiFunction<NoticeChannel, String, Notice> draft) {
        var tried = new ArrayList<Notice>();
        addresses.forEach((channel, address) -> {
            if (taken(tried) < wanted) {
                tried.add(delivery.deliver(notices.prepare(draft.apply(channel, address)), failures(tried)));
            }
        });
        return tried;
    }

    static long taken(List<Notice> tried) {
        return tried.stream().filter(notice -> notice.state().isTaken()).count();
    }

    static Set<NoticeChannel> outOfOrder(List<Notice> tried) {
        return tried.stream()
                .filter(notice -> notice.state() == NoticeState.STRANDED)
                .map(Notice::channel)
                .collect(Collectors.toSet());
    }

    private static int failures(List<Notice> tried) {
        return tried.stream().mapToInt(Notice::attempts).sum();
    }
}
