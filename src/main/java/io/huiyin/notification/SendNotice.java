package io.huiyin.notification;

import io.huiyin.complaint.CaseAccess;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.ClockLedgers;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** Tells the customer something: in his language, on the channel he wishes, else on the next one that reaches him (S-56). */
public class SendNotice {

    private final Complaints complaints;
    private final CaseLog log;
    private final ClockLedgers ledgers;
    private final Notices notices;
    private final WaysOut ways;
    private final Sender sender;
    private final Clock clock;
    private final Wordings wordings = new Wordings();

    public SendNotice(
            Complaints complaints,
            CaseLog log,
            ClockLedgers ledgers,
            Notices notices,
            WaysOut ways,
            Sender sender,
            Clock clock) {
        this.complaints = complaints;
        this.log = log;
        this.ledgers = ledgers;
        this.notices = notices;
        this.ways = ways;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * Sends a notice at most once on each channel until as many have taken it as the order wants; what a person has told by phone
     * is recorded and counts as one. Calling it again after it succeeded sends nothing.
     *
     * @return the channels that turned out not to work
     * @throws NoticeUndeliverable if no channel took it
     * @throws NoticeDelayed if it is to be tried again later
     * @throws StatementMissing if nothing may be said on the matter before the departments' statement is approved
     */
    public Set<NoticeChannel> send(NoticeOrder order) throws NoticeUndeliverable {
        var complaint = complaints.get(order.complaint());
        if (order.purpose().isOnTheMatter() && spokenOf(order, complaint).isSilent()) {
            throw new StatementMissing(order.complaint(), order.purpose());
        }
        var course = new NoticeCourse(log, complaint, clock);
        if (order.isToldByPhone()) {
            course.told(order, NoticeChannel.PHONE);
        }
        int told = order.isToldByPhone() ? 1 : 0;
        var addresses = Addresses.of(
                complaint.intake().customer(), order.wishes(), ways.channels(), notices.of(complaint.number()));
        int wanted = Math.min(order.minimum() - told, Math.max(addresses.size(), 1 - told));
        var tried = ways.write(addresses, wanted, (channel, address) -> draft(order, complaint, channel, address));
        if (WaysOut.taken(tried) < wanted) {
            if (addresses.isEmpty()) {
                course.withoutAddress(order);
            }
            throw new NoticeUndeliverable(order.complaint(), order.purpose(), WaysOut.outOfOrder(course.note(tried)));
        }
        return WaysOut.outOfOrder(course.note(tried));
    }

    /** What is told of a merged complaint is what its leading one came to. */
    private Complaint spokenOf(NoticeOrder order, Complaint complaint) {
        return order.purpose() == Purpose.MERGED_RESULT
                ? complaints.get(ComplaintNumber.of(order.values().get("leadingComplaint")))
                : complaint;
    }

    /** Notes that the customer has heard it in the contact in which he complained, on that channel (R5.4.2). */
    public void toldInContact(NoticeOrder order) {
        var complaint = complaints.get(order.complaint());
        new NoticeCourse(log, complaint, clock).told(order, complaint.intake().channel());
    }

    private Notice draft(NoticeOrder order, Complaint complaint, NoticeChannel channel, String address) {
        var language = complaint.intake().customer().language();
        var values = new NoticeValues(language)
                .of(complaint)
                .settled(Settled.sinceReceipt(complaint, log.of(complaint.number())))
                .with(ledgers.of(complaint.number()))
                .with(log.facts(complaint.number(), complaint.round()))
                .with(sender)
                .and(order.values())
                .and(Map.of("caseLink", caseLink(complaint)))
                .toMap();
        var wording = wordings.of(order.purpose(), language);
        return new Notice(
                MessageId.of(order, complaint.round(), channel, sender.domain()),
                complaint.number(),
                order.purpose(),
                complaint.round(),
                order.occurrence(),
                channel,
                null,
                address,
                language,
                wording.subject(values),
                wording.text(channel, values),
                wording.elsewhere(channel, values),
                NoticeState.PREPARED,
                0,
                null,
                clock.instant());
    }

    /** Empty for a complaint from before customers could follow by link. */
    private String caseLink(Complaint complaint) {
        var token = complaints.trackingToken(complaint.number());
        return token.matches(complaint.intake().trackingTokenHash())
                ? sender.address() + new CaseAccess(complaint.number(), token).path()
                : "";
    }
}
