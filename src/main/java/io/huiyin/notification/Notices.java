package io.huiyin.notification;

import io.huiyin.complaint.ComplaintNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every notice with its state. What changes a state is committed at once, whatever becomes of the transaction around it. */
public interface Notices {

    /** Keeps a new notice and commits it; one that is there already is returned as it stands. */
    Notice prepare(Notice notice);

    /** Keeps a new notice in the running transaction; nothing happens if it is there already. */
    void post(Notice notice);

    /** Takes a prepared notice for sending and commits that: false if somebody else has taken it. */
    boolean claim(Notice notice, Instant at);

    /** Commits how sending ended, unless that was reported before. */
    Notice settle(Notice notice);

    /**
     * Notes in the running transaction what was reported of a notice.
     *
     * @param known the state that it had when the report was looked at
     * @return false if it has another by now
     */
    boolean report(Notice notice, NoticeState known);

    Optional<Notice> find(String messageId);

    /** All notices of a complaint, oldest first. */
    List<Notice> of(ComplaintNumber complaint);

    /** The newest notices, newest first. */
    List<Notice> newest(int limit);

    /** Notices to staff that wait, or were taken before a moment and never settled. */
    List<Notice> waitingForStaff(Instant takenBefore, int limit);

    /** How many came to nothing since a moment. */
    int failedSince(Instant moment);
}
