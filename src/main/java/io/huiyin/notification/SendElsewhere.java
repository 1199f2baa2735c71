package io.huiyin.notification;

import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaints;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Says to a customer on another channel what came back from one of his addresses (S-56). */
public class SendElsewhere {

    private final Complaints complaints;
    private final CaseLog log;
    private final Notices notices;
    private final WaysOut ways;
    private final Sender sender;
    private final Clock clock;

    SendElsewhere(Complaints complaints, CaseLog log, Notices notices, WaysOut ways, Sender sender, Clock clock) {
        this.complaints = complaints;
        this.log = log;
        this.notices = notices;
        this.ways = ways;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * Sends the same words until another channel has taken them. Calling it again after it succeeded sends nothing.
     *
     * @return the channels that turned out not to work
     * @throws NoticeUndeliverable if no other channel took it
     * @throws NoticeDelayed if it is to be tried again later
     */
    public Set<NoticeChannel> send(String messageId) throws NoticeUndeliverable {
        var returned = notices.find(messageId).orElseThrow();
        var complaint = complaints.get(returned.complaint());
        var addresses =
                Addresses.of(complaint.intake().customer(), List.of(), ways.channels(), notices.of(complaint.number()));
        addresses.remove(returned.channel());
        var tried = ways.write(addresses, 1, (channel, address) -> again(returned, channel, address));
        var outOfOrder = WaysOut.outOfOrder(new NoticeCourse(log, complaint, clock).note(tried));
        if (WaysOut.taken(tried) == 0) {
            throw new NoticeUndeliverable(complaint.number(), returned.purpose(), outOfOrder);
        }
        return outOfOrder;
    }

    private Notice again(Notice returned, NoticeChannel channel, String address) {
        boolean otherLength = (channel == NoticeChannel.SMS) != (returned.channel() == NoticeChannel.SMS);
        return new Notice(
                MessageId.of(
                        returned.complaint(),
                        returned.purpose(),
                        sender.domain(),
                        "r" + returned.round(),
                        returned.occurrence(),
                        channel.name()),
                returned.complaint(),
                returned.purpose(),
                returned.round(),
                returned.occurrence(),
                channel,
                null,
                address,
                returned.language(),
                returned.subject(),
                otherLength && returned.elsewhere() != null ? returned.elsewhere() : returned.text(),
                otherLength ? returned.text() : returned.elsewhere(),
                NoticeState.PREPARED,
                0,
                null,
                clock.instant());
    }
}
