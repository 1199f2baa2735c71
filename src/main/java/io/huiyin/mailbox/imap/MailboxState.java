package io.huiyin.mailbox.imap;

import java.time.Clock;
import java.time.Instant;

/** How the mailbox was found when it was last looked at from this node. */
class MailboxState {

    private final Clock clock;
    private volatile Now now = new Now(null, null, null, 0, 0);

    MailboxState(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param failed how many mails could not be taken
     * @param held how many lie in the folder for a person
     */
    void read(int failed, int held) {
        now = new Now(clock.instant(), null, null, failed, held);
    }

    void unreachable(Exception reason) {
        var since = now.unreachableSince() == null ? clock.instant() : now.unreachableSince();
        now = new Now(now.readAt(), since, reason.getMessage(), now.failed(), now.held());
    }

    Now now() {
        return now;
    }

    /** Null where something has never happened, or is over. */
    record Now(Instant readAt, Instant unreachableSince, String reason, int failed, int held) {}
}
