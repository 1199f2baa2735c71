package io.huiyin.troubleticket;

import io.huiyin.complaint.Channel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** What the channels of complaints are called in tickets. */
public final class TicketChannel {

    private static final Map<Channel, String> SHORT = Map.of(
            Channel.WEBSITE, "web",
            Channel.ON_SITE, "onsite");

    private TicketChannel() {}

    public static String word(Channel channel) {
        return SHORT.getOrDefault(
                channel, channel.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The channel that a system calls so, in any writing; what Huiyin does not know is another one. */
    static Channel of(String word) {
        var plain = word.toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(Channel.values())
                .filter(channel -> word(channel).equals(plain)
                        || channel.name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')
                                .equals(plain))
                .findFirst()
                .orElse(Channel.OTHER);
    }
}
