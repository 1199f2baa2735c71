package io.huiyin.notification;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Complaints;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** What came back from a customer's addresses, until he has heard it on another way (S-56). */
public class ReturnedPost {

    private final Complaints complaints;
    private final CaseLog log;
    private final Notices notices;
    private final Clock clock;

    ReturnedPost(Complaints complaints, CaseLog log, Notices notices, Clock clock) {
        this.complaints = complaints;
        this.log = log;
        this.notices = notices;
        this.clock = clock;
    }

    /** Whether a person has to tell what a notice says. */
    public boolean hasToBeTold(String messageId) {
        return get(messageId).purpose().hasToBeTold();
    }

    /** What the customer has not heard: it came back, no other channel has taken it and nobody has told it; oldest first. */
    public List<Notice> untold(Complaint complaint) {
        var all = notices.of(complaint.number());
        var told = log.of(complaint.number()).stream()
                .filter(entry -> entry.event() == CaseEntry.Event.CONTACT)
                .filter(entry -> NoticeCourse.TOLD.equals(entry.detail().get("outcome")))
                .map(entry -> entry.detail().get("messageId"))
                .toList();
        return all.stream()
                .filter(notice -> notice.reader() == null && notice.state() == NoticeState.RETURNED)
                .filter(notice -> notice.purpose().hasToBeTold() && !told.contains(notice.messageId()))
                .filter(notice ->
                        all.stream().noneMatch(other -> other.state().isTaken() && other.saysTheSameAs(notice)))
                .sorted(Comparator.comparing(Notice::at))
                .toList();
    }

    /** Notes that a person has told on the phone what a notice says. */
    public void toldByPhone(String messageId, String by) {
        var notice = get(messageId);
        new NoticeCourse(log, complaints.get(notice.complaint()), clock).toldByPhone(notice, by);
    }

    /** What a notice said. */
    public Notice get(String messageId) {
        return notices.find(messageId).orElseThrow();
    }
}
