package io.huiyin.notification;

import io.huiyin.complaint.ComplaintNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tells staff about work of their own that is not a limit of the handbook: a part of a joint handling, a measure. */
public interface StaffWork {

    /** @param whom ids of users or groups, each person told once about the same matter */
    void tell(Matter matter, List<String> whom);

    /**
     * What is told.
     *
     * @param complaint what it is about; null for what belongs to no complaint
     * @param occurrence tells notices of the same purpose apart, at most 60 characters
     * @param dueAt what the template calls {@code dueAt}, or null
     * @param values what the template may say besides; {@code department} is a group id and is put into words
     */
    record Matter(
            ComplaintNumber complaint, Purpose purpose, String occurrence, Instant dueAt, Map<String, String> values) {}
}
