package io.huiyin.notification;

import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Complaints;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Notes what became of notices after they were handed over; what came back goes another way (S-56). */
public class TakeReport {

    private final Complaints complaints;
    private final CaseLog log;
    private final Notices notices;
    private final TellOtherwise tellOtherwise;
    private final Duration within;
    private final Clock clock;

    /** @param within how long after a notice was handed over a report is believed */
    TakeReport(
            Complaints complaints,
            CaseLog log,
            Notices notices,
            TellOtherwise tellOtherwise,
            Duration within,
            Clock clock) {
        this.complaints = complaints;
        this.log = log;
        this.notices = notices;
        this.tellOtherwise = tellOtherwise;
        this.within = within;
        this.clock = clock;
    }

    /**
     * Takes a report in the running transaction; the first one about a notice counts.
     *
     * @param credible whether the reporter knows enough of the notice to be believed
     * @return the notice as it stands now; empty if there is none that the report could be about
     */
    public Optional<Notice> take(Report report, Predicate<Notice> credible) {
        return notices.find(report.messageId())
                .filter(credible)
                .filter(notice -> notice.at().isAfter(clock.instant().minus(within)))
                .map(notice -> notice.state().awaitsReport() ? reported(notice, report) : notice);
    }

    private Notice reported(Notice notice, Report report) {
        var told = notice.become(
                report.arrived() ? NoticeState.DELIVERED : NoticeState.RETURNED,
                notice.attempts(),
                report.fault() == null ? null : Delivery.withoutAddress(report.fault(), notice.recipient()),
                clock.instant());
        if (notices.report(told, notice.state()) && told.state() == NoticeState.RETURNED && told.reader() == null) {
            cameBack(told, complaints.get(told.complaint()));
        }
        return told;
    }

    private void cameBack(Notice notice, Complaint complaint) {
        new NoticeCourse(log, complaint, clock).cameBack(notice);
        tellOtherwise.begin(notice);
    }
}
