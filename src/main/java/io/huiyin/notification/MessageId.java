package io.huiyin.notification;

import io.huiyin.complaint.ComplaintNumber;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ids that follow from what a message is about, so that a repetition has the same; without the angle brackets of mail. */
final class MessageId {

    private MessageId() {}

    static String of(NoticeOrder order, int round, NoticeChannel channel, String domain) {
        return of(order.complaint(), order.purpose(), domain, "r" + round, order.occurrence(), channel.name());
    }

    static String of(ComplaintNumber complaint, Purpose purpose, String domain, String... more) {
        return Stream.concat(
                        Stream.of(complaint == null ? "huiyin" : complaint.value(), purpose.name()), Stream.of(more))
                .filter(part -> !part.isEmpty())
                .map(part -> part.replaceAll("[^A-Za-z0-9-]", "-"))
                .collect(Collectors.joining(".", "", "@" + domain))
                .toLowerCase(Locale.ROOT);
    }
}
