package io.huiyin.notification;

import io.huiyin.complaint.ComplaintNumber;
import java.util.Set;

/** No channel reaches the customer; a person has to (S-56). */
public class NoticeUndeliverable extends Exception {

    private final transient Set<NoticeChannel> outOfOrder;

    /** @param outOfOrder channels that turned out not to work */
    public NoticeUndeliverable(ComplaintNumber complaint, Purpose purpose, Set<NoticeChannel> outOfOrder) {
        super("No channel took " + purpose + " of " + complaint);
        this.outOfOrder = Set.copyOf(outOfOrder);
    }

    public Set<NoticeChannel> outOfOrder() {
        return outOfOrder;
    }
}
