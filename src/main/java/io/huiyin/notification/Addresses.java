package io.huiyin.notification;

import io.huiyin.complaint.Customer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a customer can be reached, in the order to try: as he wishes, then by e-mail, SMS and letter (S-56). */
class Addresses {

    private static final List<NoticeChannel> USUAL =
            List.of(NoticeChannel.EMAIL, NoticeChannel.SMS, NoticeChannel.LETTER);
    private static final Pattern CHINESE_MOBILE = Pattern.compile("(\\+?86)?1[3-9]\\d{9}");
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!86)\\d{6,15}");

    private Addresses() {}

    /**
     * @param open channels that there is a way out for
     * @param sent what the customer was sent before; an address from which something came back is not tried again
     */
    static Map<NoticeChannel, String> of(
            Customer customer, List<NoticeChannel> wishes, Set<NoticeChannel> open, List<Notice> sent) {
        var addresses = new LinkedHashMap<NoticeChannel, String>();
        for (var order : List.of(wishes, USUAL)) {
            order.stream().filter(open::contains).forEach(channel -> {
                var address = address(customer, channel);
                if (address != null) {
                    addresses.putIfAbsent(channel, address);
                }
            });
        }
        sent.stream()
                .filter(notice -> notice.reader() == null && notice.state() == NoticeState.RETURNED)
                .forEach(notice -> addresses.remove(notice.channel(), notice.recipient()));
        return addresses;
    }

    /** Null if he has left none. */
    static String address(Customer customer, NoticeChannel channel) {
        return switch (channel) {
            case EMAIL -> orNull(customer.email());
            case SMS -> mobile(customer.phone());
            case LETTER -> orNull(customer.postalAddress());
            default -> null;
        };
    }

    /** A landline takes no short message. */
    private static String mobile(String phone) {
        var digits = phone == null ? "" : phone.replaceAll("[ -]", "");
        return CHINESE_MOBILE.matcher(digits).matches()
                        || FOREIGN.matcher(digits).matches()
                ? digits
                : null;
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
