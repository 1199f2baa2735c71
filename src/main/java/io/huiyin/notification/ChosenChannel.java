package io.huiyin.notification;

import io.huiyin.complaint.Customer;
import io.huiyin.complaint.Refused;

/** The channel that a person chooses for an answer. */
public final class ChosenChannel {

    private ChosenChannel() {}

    /**
     * The channel again, if the customer has left an address for it. Nothing is held against a channel for somebody who has left no
     * way to reach him at all: that course is the diagram's (S-22).
     *
     * @param field the field it was chosen in
     * @param name name of the {@link NoticeChannel}
     * @throws Refused if the notice could only go to another channel than the record says
     */
    public static String checked(String field, String name, Customer customer) {
        var channel = NoticeChannel.valueOf(name);
        if (channel.family() == NoticeChannel.Family.WRITTEN
                && customer.hasContact()
                && Addresses.address(customer, channel) == null) {
            throw new Refused(field, "noAddress." + name);
        }
        return name;
    }
}
