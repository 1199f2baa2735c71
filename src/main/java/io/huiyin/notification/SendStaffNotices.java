package io.huiyin.notification;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what {@link TellStaff} has put down. It is done apart from the processes, so that a silent mail server stops none of them. */
public class SendStaffNotices {

    private static final Logger LOG = LoggerFactory.getLogger(SendStaffNotices.class);
    private static final Duration DEAD_AFTER = Duration.ofMinutes(15);
    private static final int AT_ONCE = 100;

    private final Notices notices;
    private final Delivery delivery;
    private final Clock clock;

    public SendStaffNotices(Notices notices, Delivery delivery, Clock clock) {
        this.notices = notices;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** Tries every waiting notice once. */
    public void sendWaiting() {
        notices.waitingForStaff(clock.instant().minus(DEAD_AFTER), AT_ONCE).forEach(this::send);
    }

    private void send(Notice notice) {
        try {
            delivery.deliver(notice, 0);
        } catch (NoticeDelayed e) {
            LOG.warn("{}", e.getMessage());
        }
    }
}
