package io.huiyin.notification;

import io.huiyin.complaint.ComplaintNumber;
import java.util.List;
import java.util.Map;

/**
 * A notice that a step of the process wants to be sent to the customer.
 *
 * @param wishes channels to try first, in order
 * @param occurrence tells apart repeated notices of one purpose and round; empty if there is only one
 * @param minimum how many channels have to take it; one that cannot reach the customer at all is not asked for (R4.1-5a)
 * @param values what only the caller knows, for example {@code surveyLink}
 */
public record NoticeOrder(
        ComplaintNumber complaint,
        Purpose purpose,
        List<NoticeChannel> wishes,
        String occurrence,
        int minimum,
        Map<String, String> values) {

    /** An order that one channel is enough for. */
    public NoticeOrder(
            ComplaintNumber complaint,
            Purpose purpose,
            List<NoticeChannel> wishes,
            String occurrence,
            Map<String, String> values) {
        this(complaint, purpose, wishes, occurrence, 1, values);
    }

    public NoticeOrder {
        wishes = List.copyOf(wishes);
        values = Map.copyOf(values);
    }

    /** Whether a person has told the customer already, so that nothing is left to send. */
    boolean isToldByPhone() {
        return !wishes.isEmpty() && wishes.get(0) == NoticeChannel.PHONE;
    }
}
