package io.huiyin.notification;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Recorded;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what became of notices into the case log, each once (R5.3.1-2). */
class NoticeCourse {

    /** How a contact ends in which the customer was told something. */
    static final String TOLD = "TOLD";

    private final CaseLog log;
    private final Complaint complaint;
    private final Clock clock;

    NoticeCourse(CaseLog log, Complaint complaint, Clock clock) {
        this.log = log;
        this.complaint = complaint;
        this.clock = clock;
    }

    /** @param channel on which a person has told the customer */
    void told(NoticeOrder order, Enum<?> channel) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("channel", channel.name());
        detail.put("outcome", TOLD);
        detail.put("content", order.purpose().name());
        append(CaseEntry.Event.CONTACT, detail);
    }

    /** The customer left no address that the notice could go to. */
    void withoutAddress(NoticeOrder order) {
        append(
                CaseEntry.Event.NOTICE_FAILED,
                Recorded.of("purpose", order.purpose().name(), "outcome", "NO_ADDRESS"));
    }

    /**
     * The transaction that noted an earlier try may have been rolled back, so every try is looked up.
     *
     * @return what was not noted before
     */
    List<Notice> note(Collection<Notice> tried) {
        var noted = log.of(complaint.number()).stream()
                .map(entry -> entry.detail().get("messageId"))
                .toList();
        var fresh = tried.stream()
                .filter(notice -> !noted.contains(notice.messageId()))
                .toList();
        fresh.forEach(this::note);
        return fresh;
    }

    /** It was noted as sent before. */
    void cameBack(Notice notice) {
        var detail = about(notice);
        detail.put("outcome", notice.state().name());
        append(CaseEntry.Event.NOTICE_FAILED, detail);
    }

    /** A person has told what came back, which belongs to the round of the notice. */
    void toldByPhone(Notice notice, String by) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("channel", NoticeChannel.PHONE.name());
        detail.put("outcome", TOLD);
        detail.put("content", notice.purpose().name());
        detail.put("messageId", notice.messageId());
        append(CaseEntry.Event.CONTACT, by, notice.round(), detail);
    }

    private void note(Notice notice) {
        var detail = about(notice);
        if (notice.purpose() == Purpose.RECEIPT) {
            detail.putAll(Settled.inReceipt(complaint, log.of(complaint.number())));
        }
        if (notice.state().isTaken()) {
            append(CaseEntry.Event.NOTICE_SENT, detail);
        } else {
            detail.put("outcome", notice.state().name());
            append(CaseEntry.Event.NOTICE_FAILED, detail);
        }
    }

    private static Map<String, Object> about(Notice notice) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("purpose", notice.purpose().name());
        detail.put("channel", notice.channel().name());
        detail.put("messageId", notice.messageId());
        return detail;
    }

    private void append(CaseEntry.Event event, Map<String, Object> detail) {
        append(event, CaseEntry.SYSTEM, complaint.round(), detail);
    }

    private void append(CaseEntry.Event event, String by, int round, Map<String, Object> detail) {
        log.append(complaint.number(), new CaseEntry(clock.instant(), by, event, null, round, detail));
    }
}
