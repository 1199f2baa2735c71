package io.huiyin.audit;

import io.huiyin.complaint.Category;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.Priority;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Which complaints are looked for; null or an empty list is any.
 *
 * @param number complaint number or its beginning
 * @param from received at or after
 * @param until received before
 * @param open true for those that are being worked on, false for those that are over
 * @param department group id of a department concerned
 * @param handler user id of somebody who has handled it in any round
 * @param customer name, telephone number, e-mail address or customer number, exactly
 * @param missedClock clock whose limit was missed
 * @param rule rule of a decision table that fired
 * @param reader who looks: what is about himself or his department is not found (S-48)
 */
public record Search(
        String number,
        Instant from,
        Instant until,
        List<Status> status,
        Boolean open,
        List<Category> category,
        List<Priority> priority,
        List<MajorTier> tier,
        List<HandlingTrack> track,
        String department,
        String handler,
        String customer,
        ClockId missedClock,
        Integer round,
        Rule rule,
        Reader reader) {

    /** Who looks, with the ids of his groups. */
    public record Reader(String user, Collection<String> groups) {}

    /** A rule of a decision table, by their ids. */
    public record Rule(String table, String rule) {}

    /** By what results are sorted. */
    public enum Order {
        NUMBER,
        RECEIVED,
        STATUS,
        CATEGORY,
        PRIORITY,
        TIER,
        TRACK,
        ROUND
    }
}
