package io.huiyin.notification;

import io.huiyin.complaint.ComplaintNumber;

/** No channel reaches the customer; a person has to (S-56). */
public class NoticeUndeliverable extends Exception {
    public NoticeUndeliverable(ComplaintNumber complaint, Purpose purpose) {
        super("No channel took " + purpose + " of " + complaint);
    }
}
